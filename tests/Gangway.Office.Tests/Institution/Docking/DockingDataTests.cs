using Gangway.Office.Norms;
using Gangway.Office.Tests.Community.Expectations;
using static Gangway.Office.Tests.Institution.Docking.DockStories;

namespace Gangway.Office.Tests.Institution.Docking;

public class DockingDataTests
{
    [Fact]
    public void Every_act_that_a_community_demands_has_its_reasons()
    {
        var demanded = CommunityNorms.Rules.Select(rule => rule.Norm).OfType<Norm>()
            .Where(norm => norm.Deontic is Deontic.Must or Deontic.Should && norm.Role is not "maintainer")
            .Select(norm => norm.Aim).Distinct().ToList();

        Assert.DoesNotContain(demanded, aim => Rules.ReasonOf(aim) == Rules.Reasons["other"]);
    }

    [Fact]
    public void Every_expectation_can_be_found_and_its_ladder_exists()
    {
        Assert.Equal(CommunityNorms.Rules.Length, CommunityNorms.Rules.DistinctBy(rule => rule.Id).Count());
        Assert.All(CommunityNorms.Rules, rule => Assert.True(rule.Said.Length > 0 || rule.File is not null, rule.Id));
        Assert.All(CommunityNorms.Rules.SelectMany(rule => rule.Ladder), rung => Assert.Contains(CommunityNorms.Rules, rule => rule.Id == rung));
        Assert.All(CommunityNorms.Rules, rule => Assert.True(rule.Norm is not null || rule.AlternativeTo is not null, rule.Id));
    }
}
