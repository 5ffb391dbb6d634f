using Playbook.ThreatModels.Formats.Mermaid;
using Playbook.ThreatModels.Tests.Formats.Native;

namespace Playbook.ThreatModels.Tests.Formats.Mermaid;

public sealed class AttackTreeDiagramTests
{
    [Fact]
    public void Draws_goals_gates_and_threats_from_the_top() => Assert.Equal(
        """
        flowchart TB
          n1["Goods without paying"]
          g1{{"any of"}}
          n2("Replay a session #40;T-003#41;")
          n3["Both"]
          g3{{"all of"}}
          n4("One")
          n5("Two")
          n1 --- g1
          g1 --- n2
          g1 --- n3
          n3 --- g3
          g3 --- n4
          g3 --- n5
          class g1,g3 gate
          class n1,n3 goal
          class n2,n4,n5 step
          click n2 href "/t/t-003/"

        """,
        AttackTreeDiagram.Write(Samples.ReadModel(FullModel.Yaml).AttackTrees[0], id => $"/t/{id.Key}/"));

    [Fact]
    public void A_single_step_needs_no_gate() => Assert.Equal(
        "flowchart TB\n  n1[\"A\"]\n  n2(\"#34;B#34;\")\n  n1 --- n2\n  class n1 goal\n  class n2 step\n",
        AttackTreeDiagram.Write(Samples.ReadModel("schema: 1\nid: x\ntitle: X\nattackTrees: [{ id: t, goal: A, children: [{ goal: '\"B\"' }] }]\n").AttackTrees[0]));
}
