using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Privacy;
using Gangway.Office.Tests.Community.Measures;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Privacy;

public sealed class ErasureTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];
    private static readonly PseudonymKey Key = PseudonymKey.Create(Secret, out _)!;

    [Fact]
    public void A_pseudonym_is_a_keyed_hash_that_another_installation_makes_otherwise()
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("gangway/person/1\nlead@example.com")))[..32];
        Assert.Equal(expected, Key.PseudonymOf("Lead@Example.com "));
        var other = PseudonymKey.Create([.. Secret.Reverse()], out _)!;
        Assert.NotEqual(expected, other.PseudonymOf("lead@example.com"));
        Assert.NotEqual(Key.Fingerprint, other.Fingerprint);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(64)]
    public void A_secret_that_is_short_or_one_byte_repeated_is_refused(int length)
    {
        Assert.Null(PseudonymKey.Create(new byte[length], out var issue));
        Assert.NotNull(issue!.HowToFix);
    }

    [Fact]
    public void Who_is_erased_stays_erased_at_the_next_reading_and_the_commits_stay_counted()
    {
        Identity gone = new("Desk Lead", "7+lead@users.noreply.github.com");
        var commit = Story.Commit("hand@example.com", "2023-01-01");
        Contribution[] history =
        [
            commit,
            commit with { Commit = commit.Commit with { Author = gone, Committer = gone, Trailers = [new(TrailerKind.SignedOffBy, gone)] } },
            commit with { Commit = commit.Commit with { Author = new("x", "7+renamed@users.noreply.github.com") } },
            commit with { Commit = commit.Commit with { Author = new("x", "lead@users.noreply.github.com") } },
        ];
        var text = ErasureListText.Write(Key, ErasureList.Entries(Key, [gone], Desk.Providers));
        Assert.DoesNotContain("lead", text, StringComparison.OrdinalIgnoreCase);

        for (var reading = 0; reading < 2; reading++)
        {
            var list = ErasureListText.Read(text, "erased.txt", Key, Desk.Providers).List!;
            var after = list.Apply(history).ToList();
            Assert.Equal([false, true, true, true], after.Select(contribution => contribution.Commit.Author == new Identity("", "")));
            Assert.Empty(after[1].Commit.Trailers);
            Assert.Equal((1, 1, 4), (Metrics.Contributors(Story.Activity(after)).Value!.Value, Metrics.Contributors(Story.Activity(after)).N, Metrics.Contributors(Story.Activity(after)).Of));
            Assert.Equal(4, Metrics.CodeChangesCommits(Story.Activity(after)).Value);
            Assert.True(list.Covers("github.com#7"));
            Assert.False(list.Covers("hand@example.com"));
        }
    }

    [Fact]
    public void A_list_that_cannot_be_read_whole_refuses_all()
    {
        var text = ErasureListText.Write(Key, ErasureList.Entries(Key, [new("x", "a@example.com")], Desk.Providers));
        var other = PseudonymKey.Create([.. Secret.Reverse()], out _);
        Assert.Equal("The list was made under another key.", Refused(text, other).Message);
        Assert.Equal("There is a list of erasures and no key to read it with.", Refused(text, null).Message);
        Assert.Equal("line 3", Refused(text + "not a pseudonym\n", Key).Path);
        Assert.Equal(0, ErasureListText.Read("# a remark\n", "erased.txt", null, Desk.Providers).List!.Count);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text =>
    {
        var reading = ErasureListText.Read(text ?? "", "x", Key, Desk.Providers);
        return reading.List is null == (reading.Issues.Length > 0);
    }).QuickCheckThrowOnFailure();

    private static Issue Refused(string text, PseudonymKey? key)
    {
        var reading = ErasureListText.Read(text, "erased.txt", key, Desk.Providers);
        Assert.Null(reading.List);
        return Assert.Single(reading.Issues);
    }
}
