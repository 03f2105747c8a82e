using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Seats;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Seats;

public sealed class SeatsTests
{
    [Fact]
    public void Owners_of_code_are_read_behind_their_patterns()
    {
        const string Text = "# @nobody in a remark\n*  @Lead @example/core hand@example.com # @none\n/docs/@weird/ @writer\n";
        var seats = SeatsReader.Read(Text, ".github/CODEOWNERS", Desk.Providers);
        Assert.Equal(["github.com@lead", "github.com@example/core", "hand@example.com", "github.com@writer"], seats.Select(seat => seat.Key));
        Assert.Equal([2, 2, 2, 3], seats.Select(seat => seat.Line));
        Assert.True(seats[1].IsTeam);
    }

    [Fact]
    public void The_kernels_list_tells_maintainers_from_reviewers()
    {
        var seats = SeatsReader.Read("DESK DRIVER\nM:\tDesk Lead <lead@example.com>\nR:\tDesk Hand <hand@example.com>\nL:\tno-list-here\nS:\tMaintained\n", "MAINTAINERS", Desk.Providers);
        Assert.Equal([("lead@example.com", SeatKind.Maintainer), ("hand@example.com", SeatKind.Reviewer)], seats.Select(seat => (seat.Key, seat.Kind)));
    }

    [Fact]
    public void Kubernetes_owners_and_tables_in_Markdown_are_read_with_those_who_have_left()
    {
        var owners = SeatsReader.Read("approvers:\n  - lead\n  - hand\nreviewers:\n  - lead\n  - writer\nemeritus_approvers:\n  - gone\n", "pkg/OWNERS", Desk.Providers);
        Assert.Equal([SeatKind.Maintainer, SeatKind.Maintainer, SeatKind.Reviewer, SeatKind.Emeritus], owners.Select(seat => seat.Kind));
        var table = SeatsReader.Read("# Maintainers\n| Name | Account |\n|---|---|\n| Lead | [@lead](https://github.com/lead) |\n| Hand | <hand@example.com> |\n## Emeritus\n- https://gitee.com/Gone/\n- https://github.com/org/repository\n", "MAINTAINERS.md", Desk.Providers);
        Assert.Equal([("github.com@lead", SeatKind.Maintainer), ("hand@example.com", SeatKind.Maintainer), ("gitee.com@gone", SeatKind.Emeritus)], table.Select(seat => (seat.Key, seat.Kind)));
    }

    [Fact]
    public void Our_seats_are_counted_with_those_won_and_lost_and_teams_are_unknown()
    {
        var entry = new PersonEntry(["github.com@lead", "lead@gmail.com"], [new("(ours)", default)], new("hr.csv"));
        var roster = new Roster(Desk.Sources() with { Rules = new(OurPeople.Parse(["example.com"], Desk.Providers).People, Desk.Providers, Desk.Bots), People = [entry] });
        var now = SeatsReader.Read("* @lead @example/core hand@example.com other@other.org stranger@gmail.com\n", "CODEOWNERS", Desk.Providers);
        var before = SeatsReader.Read("* lead@gmail.com gone@example.com\n", "CODEOWNERS", Desk.Providers);
        Assert.Equal(new SeatBalance(2, 2, 5, 1, 1), SeatCount.Of(now, new(2024, 1, 1), before, new(2023, 1, 1), roster));
        Assert.Equal(new SeatBalance(2, 2, 5, null, null), SeatCount.Of(now, new(2024, 1, 1), null, default, roster));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text =>
        new[] { "CODEOWNERS", "OWNERS", "MAINTAINERS", "x.md" }.All(path => !SeatsReader.Read(text ?? "", path, Desk.Providers).IsDefault)).QuickCheckThrowOnFailure();
}
