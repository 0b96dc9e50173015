package io.costpersuccess.ledger;

import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Tasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelatedTasksTest {
  private static final List<String> KEYS = List.of("ticket.id", "customer.id");

  @Test
  void settle_keyThatIsPresentFirst_namesTheCluster() {
    assertThat(cluster(Map.of("customer.id", "7", "ticket.id", "9"))).isEqualTo("ticket.id=9");
    assertThat(cluster(Map.of("customer.id", "9"))).isEqualTo("customer.id=9");
  }

  @Test
  void settle_withoutAnyOfTheKeys_isAClusterOfItsOwn() {
    assertThat(cluster(Map.of())).isNotNull();
    assertThat(cluster(Map.of())).doesNotStartWith("ticket.id").doesNotStartWith("customer.id");
  }

  @Test
  void settle_withoutKeysConfigured_isIndependent() {
    assertThat(Settlements.settle(call(1, 1)).entry().group().cluster()).isNull();
  }

  private static String cluster(Map<String, String> labels) {
    var binding = new Binding(null, null, null, labels);
    var settlement = new Settlement(Policies.DEFAULT, List.of(), KEYS);
    SettledTask settled = settlement.settle(Tasks.of(call(1, 1).fact(binding)), CloseCause.IDLE);
    return settled.entry().group().cluster();
  }
}
