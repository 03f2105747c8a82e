using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class MailmapTests
{
    [Theory]
    [InlineData("Desk Lead <lead@example.com>", "lead <lead@example.com>", "Desk Lead <lead@example.com>")]
    [InlineData("<lead@example.com> <old@example.com>", "Lead <old@example.com>", "Lead <lead@example.com>")]
    [InlineData("Desk Lead <lead@example.com> <old@example.com>", "x <OLD@example.com>", "Desk Lead <lead@example.com>")]
    [InlineData("Desk Lead <lead@example.com> root <root@localhost>", "Root <root@localhost>", "Desk Lead <lead@example.com>")]
    [InlineData("Desk Lead <lead@example.com> root <root@localhost>", "other <root@localhost>", "other <root@localhost>")]
    [InlineData("# <a@example.com> <b@example.com>", "B <b@example.com>", "B <b@example.com>")]
    [InlineData("Desk <a@example.com> # a remark", "x <a@example.com>", "Desk <a@example.com>")]
    [InlineData("Desk <a@example.com> <>", "x <>", "Desk <a@example.com>")]
    public void Each_of_the_four_forms_maps_as_gitmailmap_says(string line, string written, string canonical)
    {
        var reading = Mailmap.Parse(Encoding.UTF8.GetBytes(line + "\r\n"), ".mailmap");
        Assert.Empty(reading.Issues);
        Assert.Equal(Identity.Parse(canonical) ?? new("x", ""), reading.Mailmap.Canonical(Identity.Parse(written)!));
    }

    [Fact]
    public void A_named_entry_wins_over_the_simple_one_and_later_lines_over_earlier_ones()
    {
        var mailmap = Mailmap.Parse("A <a@x.org>\nB <b@x.org> build <a@x.org>\nC <a@x.org>\n<d@x.org> <a@x.org>\n"u8, ".mailmap").Mailmap;
        Assert.Equal(new("B", "b@x.org"), mailmap.Canonical(new("BUILD", "a@x.org")));
        Assert.Equal(new("C", "d@x.org"), mailmap.Canonical(new("other", "A@x.org")));
    }

    [Fact]
    public void Lines_that_map_nobody_are_issues_with_their_number_and_the_others_count()
    {
        var reading = Mailmap.Parse("no address\n\n  \n# remark\n  # indented remark\nA <>\nB <b@x.org\nC <c@x.org>\n"u8, "repo/.mailmap");
        Assert.Equal(["line 1", "line 6", "line 7"], reading.Issues.Select(issue => issue.Path));
        Assert.All(reading.Issues, issue => Assert.Equal(("repo/.mailmap", Severity.Warning), (issue.Source, issue.Severity)));
        Assert.Equal(1, reading.Mailmap.Count);
    }

    [Fact]
    public void A_file_of_nonsense_gives_a_bounded_number_of_issues()
    {
        var reading = Mailmap.Parse(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("nonsense\n", 10_000))), ".mailmap");
        Assert.Equal(21, reading.Issues.Length);
        Assert.Equal("9980 more lines map nobody.", reading.Issues[^1].Message);
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception()
    {
        Prop.ForAll<byte[], string, string>((bytes, name, mail) =>
        {
            var mailmap = Mailmap.Parse(bytes, ".mailmap").Mailmap;
            return mailmap.Canonical(new(name ?? "", mail ?? "")) is not null;
        }).QuickCheckThrowOnFailure();
    }
}
