package io.costpersuccess.exporter.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = BuildVersion.class.getPackage().getImplementationVersion();
    return new String[] {"cps " + (version == null ? "(development build)" : version)};
  }
}
