using Gangway.Office.Institution.Policies;
using static Gangway.Office.Tests.Institution.Policies.PolicyHouse;

namespace Gangway.Office.Tests.Institution.Policies;

public sealed class PolicySimulationTests
{
    [Fact]
    public void What_would_change_is_counted_by_verdict_with_the_rule_responsible_and_the_components()
    {
        var now = With("otherwise: { use: allow }\n");
        var then = With("otherwise: { use: allow }\nnorms:\n" + Rule("no-gpl", "deny-use", "license-category = strong-copyleft"));
        var portfolio = new Portfolio(
            [(Licensed("MIT").License, LicenseState.Known), (Licensed("GPL-2.0-only").License, LicenseState.Known)],
            [Facts("use")],
            [new("pkg:npm/a@1", "shop", Purl("pkg:npm/a@1"), 0, 0), new("pkg:npm/b@1", "shop", Purl("pkg:npm/b@1"), 1, 0), new("pkg:npm/b@1", "till", Purl("pkg:npm/b@1"), 1, 0)]);

        var simulation = PolicySimulation.Of(new PolicyEvaluation(now, Library), new PolicyEvaluation(then, Library), portfolio);

        Assert.Equal((3, 3), (simulation.Entries, simulation.Before[Verdict.Allow]));
        Assert.Equal((1, 2), (simulation.After[Verdict.Allow], simulation.After[Verdict.Deny]));
        var change = Assert.Single(simulation.Changes);
        Assert.Equal((Verdict.Allow, Verdict.Deny, "no-gpl", 2), (change.Before, change.After, change.Rule, change.Entries));
        Assert.Equal(["pkg:npm/b@1"], change.Components);
        Assert.Equal(["shop", "till"], change.Products);
    }

    [Fact]
    public void The_rule_that_goes_is_named_where_none_takes_its_place()
    {
        var now = With("otherwise: { use: allow }\nnorms:\n" + Rule("no-gpl", "deny-use", "license-category = strong-copyleft"));
        var portfolio = new Portfolio([(Licensed("GPL-2.0-only").License, LicenseState.Known)], [Facts("use")], [new("b", "shop", null, 0, 0)]);

        var simulation = PolicySimulation.Of(new PolicyEvaluation(now, Library), new PolicyEvaluation(With("otherwise: { use: allow }\n"), Library), portfolio);

        Assert.Equal((Verdict.Deny, Verdict.Allow, "no-gpl"), (simulation.Changes[0].Before, simulation.Changes[0].After, simulation.Changes[0].Rule));
    }
}
