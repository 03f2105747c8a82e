using Gangway.Tests.Community;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class SignOffCommandsTests(PostgresCluster postgres) : IDisposable
{
    private readonly GitSandbox git = new();
    private readonly Workspace workspace = new();

    public static TheoryData<string> Databases() => ["sqlite", "postgres"];

    public void Dispose()
    {
        git.Dispose();
        workspace.Dispose();
    }

    [Fact]
    public async Task A_range_is_checked_and_the_message_names_commit_address_and_fix()
    {
        git.Init();
        git.Commit("first");
        git.Git("tag", "v1");
        git.Commit("good\n\nSigned-off-by: One <one@example.com>\n");
        var bad = git.Commit("bad");

        var run = await Terminal.Run("dco", "check", git.Folder, "v1..main", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{bad[..12]}  one@example.com", run.Output, StringComparison.Ordinal);
        Assert.Contains("git commit --amend -s --no-edit", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.Run("dco", "check", git.Folder, "v1..HEAD~1")).ExitCode);
        Assert.Equal(2, (await Terminal.Run("dco", "check", git.Folder, $"v1..{bad[..10]}")).ExitCode);
    }

    [Fact]
    public async Task An_older_commit_is_mended_by_a_rebase_onto_the_base_of_the_range()
    {
        git.Init();
        git.Commit("first");
        git.Git("tag", "v1");
        git.Commit("bad");
        git.Commit("good\n\nSigned-off-by: One <one@example.com>\n");

        var row = (await Terminal.Run("dco", "check", git.Folder, "v1..main", "--format", "json")).Json.GetProperty("rows")[0];

        Assert.Equal(("missing", "git rebase --signoff v1"), (row.GetProperty("dco").GetString(), row.GetProperty("fix").GetString()));
    }

    [Fact]
    public async Task The_mailmap_of_the_newest_commit_counts()
    {
        git.Init();
        git.Commit("One <one@example.com> <old@example.org>\n", file: ".mailmap");
        git.Git("tag", "v1");
        git.Commit("moved\n\nSigned-off-by: One <old@example.org>\n");

        Assert.Equal(0, (await Terminal.Run("dco", "check", git.Folder, "v1..main")).ExitCode);
    }

    [Fact]
    public async Task A_range_that_is_not_there_is_said()
    {
        git.Init();
        git.Commit("first");

        var run = await Terminal.Run("dco", "check", git.Folder, "v9..main");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("v9", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Terminal.Run("dco", "check", workspace.Path("nowhere"))).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Agreements_are_kept_with_their_people_domains_and_leavers(string database)
    {
        var data = database == "postgres" ? postgres.NewDatabase() : workspace.Path("store");
        git.Init();
        git.Commit("of the firm", author: "Two <two@example.com>");
        git.Commit("of a person", author: "Three <three@example.org>");

        Assert.Equal(2, (await Terminal.Run("cla", "check", git.Folder, "--data", data)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("cla", "add", "Example Corporation", "--corporate", "--domain", "example.com", "--signed", "2019-01-01", "--data", data)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("cla", "add", "Three", "--email", "Three@example.org", "--signed", "2019-01-01", "--data", data)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("cla", "check", git.Folder, "--data", data)).ExitCode);

        Assert.Equal(0, (await Terminal.Run("cla", "leave", "two@example.com", "--on", "2019-12-31", "--data", data)).ExitCode);
        var run = await Terminal.Run("cla", "check", git.Folder, "--data", data, "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("outside-its-time", run.Json.GetProperty("rows")[0].GetProperty("cla").GetString());
        Assert.Equal(0, (await Terminal.Run("cla", "check", "other@example.com", "--on", "2025-01-01", "--data", data)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("cla", "end", "example-corporation", "--on", "2024-01-01", "--data", data)).ExitCode);
        Assert.Equal(2, (await Terminal.Run("cla", "check", "other@example.com", "--on", "2025-01-01", "--data", data)).ExitCode);
        Assert.Equal(2, (await Terminal.Run("cla", "list", "--data", data, "--format", "json")).Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task An_agreement_must_cover_somebody_and_no_address_is_none()
    {
        var data = workspace.Path("store");

        Assert.Equal(64, (await Terminal.Run("cla", "add", "Example Corporation", "--corporate", "--data", data)).ExitCode);
        Assert.Equal(64, (await Terminal.Run("cla", "add", "One", "--email", "one", "--data", data)).ExitCode);
        Assert.Equal(64, (await Terminal.Run("cla", "add", "One", "--domain", "example.com", "--data", data)).ExitCode);
        Assert.Equal(1, (await Terminal.Run("cla", "leave", "one@example.com", "--data", data)).ExitCode);
    }
}
