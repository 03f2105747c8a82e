using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.Forges;
using Gangway.Office.Community.Measures;
using Gangway.Office.Tests.Community.Measures;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Forges;

public sealed class ForgeThreadsTests
{
    private const string GitHub = """
        [[
          {"number": 1, "created_at": "2023-01-01T00:00:00Z", "closed_at": "2023-01-03T00:00:00Z", "merged_at": "2023-01-03T00:00:00Z", "user": {"login": "guest"},
           "comments": [{"user": {"login": "dependabot[bot]"}, "created_at": "2023-01-01T00:01:00Z"}, {"user": {"login": "Guest"}, "created_at": "2023-01-01T00:02:00Z"}, {"user": {"login": "host"}, "created_at": "2023-01-01T06:00:00Z"}]},
          {"number": 2, "created_at": "2023-01-02T00:00:00Z", "closed_at": "2023-01-05T00:00:00Z", "merged_at": null, "user": {"login": "guest"}, "comments": []},
          {"number": 3, "created_at": "2023-02-02T00:00:00Z", "closed_at": null, "merged_at": null, "user": {"login": "guest"}, "comments": 3}
        ], [
          {"number": 4, "created_at": "2023-02-02T00:00:00Z", "closed_at": null, "user": {"login": "renovate", "type": "Bot"}, "comments": []},
          {"title": "neither number nor time"}
        ]]
        """;

    private const string GitLab = """
        {"merge_requests": [{"iid": 7, "created_at": "2023-01-01T00:00:00.000+08:00", "merged_at": "2023-01-02T00:00:00.000+08:00", "closed_at": null, "author": {"username": "guest"},
          "notes": [{"system": true, "author": {"username": "host"}, "created_at": "2023-01-01T01:00:00+08:00"}, {"system": false, "author": {"username": "host"}, "created_at": "2023-01-01T02:00:00+08:00"}]}],
         "issues": [{"iid": 7, "created_at": "2023-01-01T00:00:00Z", "closed_at": "2023-01-09T00:00:00Z", "author": {"username": "guest"}}]}
        """;

    [Fact]
    public void Lists_of_GitHub_are_read_page_by_page_and_a_wrong_entry_has_its_place()
    {
        var reading = Read(GitHub);
        Assert.Equal(["1", "2", "3", "4"], reading.Threads.Select(thread => thread.Id));
        Assert.Equal([true, true, true, false], reading.Threads.Select(thread => thread.IsChangeRequest));
        Assert.Equal([true, true, false, true], reading.Threads.Select(thread => thread.ResponsesKnown));
        Assert.True(reading.Threads[3].ByBot);
        Assert.Equal(6, (reading.Threads[0].FirstResponse - reading.Threads[0].Opened)!.Value.TotalHours);
        Assert.Equal("/1/1", Assert.Single(reading.Issues).Path);
    }

    [Fact]
    public void Issues_and_merge_requests_of_GitLab_may_have_one_number_and_system_notes_answer_nobody()
    {
        var threads = Read(GitLab).Threads;
        Assert.Equal([true, false], threads.Select(thread => thread.IsChangeRequest));
        Assert.Equal(2, (threads[0].FirstResponse - threads[0].Opened)!.Value.TotalHours);
        Assert.False(threads[1].ResponsesKnown);
    }

    [Fact]
    public void The_export_of_the_gh_command_is_read()
    {
        var thread = Assert.Single(Read("""[{"number": 9, "createdAt": "2023-01-01T00:00:00Z", "closedAt": null, "mergedAt": null, "author": {"login": "guest", "is_bot": false}, "comments": [], "reviews": [{"author": {"login": "host"}, "submittedAt": "2023-01-01T03:00:00Z"}]}]""").Threads);
        Assert.Equal((true, 3), (thread.IsChangeRequest, (thread.FirstResponse - thread.Opened)!.Value.TotalHours));
    }

    [Fact]
    public void The_figures_of_change_requests_state_what_they_rest_on()
    {
        var threads = Read(GitHub).Threads;
        var scope = Story.Between("2023-01-01", "2024-01-01");
        var response = Metrics.TimeToFirstResponse(threads, scope);
        Assert.Equal((6, 1, 3), (response.Value!.Value, response.N, response.Of));
        Assert.Equal((1, 1, 1), (response.Part("answered"), response.Part("not answered"), response.Part("unknown")));
        Assert.Equal(2.0 / 3, Metrics.ChangeRequestClosureRatio(threads, scope).Value!.Value, 6);
        Assert.Equal(0.5, Metrics.ChangeRequestClosureRatio(threads, Story.Between("2023-01-04", "2024-01-01")).Value);
        Assert.Equal((2, 1), (Metrics.ChangeRequestsDuration(threads, scope).Value!.Value, Metrics.ChangeRequestsDuration(threads, scope).N));
        var acceptance = Metrics.ChangeRequestAcceptanceRatio(threads, scope);
        Assert.Equal((1, 1, 1, 0.5), (acceptance.Value!.Value, acceptance.Part("accepted"), acceptance.Part("declined"), acceptance.Part("accepted of all ended")));
        Assert.Equal("None was declined: the ratio has no end.", Metrics.ChangeRequestAcceptanceRatio([.. threads.Take(1)], scope).Why);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("[{\"number\": 1,\n", "line 2")]
    [InlineData("[{\"number\": 1, \"number\": 2}]", null)]
    [InlineData("[\"\\ud800\"]", null)]
    public void A_broken_export_is_refused_with_its_place(string text, string? place)
    {
        var issue = Assert.Single(Read(text).Issues);
        Assert.Equal((Severity.Error, place, true), (issue.Severity, issue.Path, issue.HowToFix is not null));
    }

    [Theory]
    [InlineData("[1, null, [], [[]], {\"number\": {}, \"created_at\": []}]")]
    [InlineData("{\"number\": 1, \"created_at\": \"2023-01-01\", \"user\": 7, \"comments\": [1, null, {\"user\": []}], \"pull_request\": []}")]
    [InlineData("7")]
    public void Values_of_the_wrong_type_read_as_absent(string text) => Assert.NotNull(Read(text));

    [Fact]
    public void A_tower_of_brackets_is_refused() => Assert.Equal(Severity.Error, Assert.Single(Read(new string('[', 100_000)).Issues).Severity);

    [Fact]
    public void Any_bytes_are_read_without_an_exception() => Prop.ForAll<byte[]>(bytes => ForgeThreadsReader.Read(bytes ?? [], "x.json", Desk.Bots).Threads.IsEmpty).QuickCheckThrowOnFailure();

    private static ForgeThreadsReading Read(string text) => ForgeThreadsReader.Read(Encoding.UTF8.GetBytes(text), "export.json", Desk.Bots);
}
