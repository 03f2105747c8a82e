using Gangway.Office.Community;
using Gangway.Office.Community.Ownership;
using Gangway.Office.Community.People;
using Gangway.Office.Tests.Community.Measures;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Ownership;

public sealed class LineOwnersTests
{
    private static readonly OurPeople Ours = OurPeople.Parse(["ours.com"], MailProviders.None).People!;

    [Fact]
    public void Owners_and_the_unknown_add_up_to_the_lines()
    {
        var owned = Of(ours: null, withoutOrigin: 7, ("a@big.com", 10), ("b@big.com", 5), ("c@gmail.com", 3), ("d@small.com", 0));
        Assert.Equal((25, 7, 3, 3), (owned.Lines, owned.WithoutOrigin, owned.WithoutFirm, owned.People));
        Assert.Equal([("big.com", 15), ("(unknown)", 10)], owned.Owners.Select(owner => (owner.Label, owner.Value)));
        Assert.Equal(0.6, owned.Coverage!.Value, 6);
    }

    [Fact]
    public void Lines_behind_which_few_of_ours_stand_are_not_told_nor_by_subtraction_nor_by_their_place()
    {
        var owned = Of(Ours, 0, [("a@ours.com", 50), .. Firm("big.com", 12, 10), .. Firm("small.com", 2, 3)]);
        Assert.Equal([("big.com", 120), ("(ours)", null), ("small.com", (double?)null)], owned.Owners.Select(owner => (owner.Label, owner.Value)));
        Assert.True(owned.IsSuppressed);
    }

    [Fact]
    public void Ten_of_ours_are_enough()
    {
        var owned = Of(Ours, 0, [.. Firm("ours.com", 10, 1), .. Firm("big.com", 3, 10)]);
        Assert.Equal([("big.com", 30), ("(ours)", 10)], owned.Owners.Select(owner => (owner.Label, owner.Value)));
        Assert.False(owned.IsSuppressed);
    }

    [Fact]
    public void Firms_of_a_single_person_stand_together_and_programs_are_nobody()
    {
        var owned = Of(null, 0, [.. Firm("big.com", 3, 10), ("x@one.com", 4), ("y@two.com", 5), ("dependabot[bot]@users.noreply.github.com", 2)]);
        Assert.Contains(owned.Owners, owner => owner is { Label: "(2 firms of a single person)", Value: 9 });
        Assert.Equal((41, 5), (owned.Lines, owned.People));
    }

    [Fact]
    public void Nothing_has_no_coverage() => Assert.Null(Of(null, 0).Coverage);

    private static (string, long)[] Firm(string domain, int people, long lines) => [.. Enumerable.Range(0, people).Select(number => ($"p{number}@{domain}", lines))];

    private static LineOwnership Of(OurPeople? ours, long withoutOrigin, params (string Who, long Lines)[] commits) => LineOwners.Of(
        [.. commits.Select(commit => Story.Commit(commit.Who, "2023-01-01"))], commits.Select(commit => commit.Lines).ToArray(), withoutOrigin,
        new Roster(Desk.Sources() with { Rules = new(ours, Desk.Providers, Desk.Bots) }), ours is null ? null : "(ours)", 10);
}
