using Gangway.Community;
using Gangway.Office;

namespace Gangway.Tests.Community;

public sealed class GitRepositoryTests
{
    [Fact]
    public void A_folder_without_a_repository_is_none()
    {
        using var sandbox = new GitSandbox();
        Assert.Null(GitRepository.Find(sandbox.Folder, "repo"));
    }

    [Fact]
    public async Task A_work_tree_is_read_from_the_branch_HEAD_names()
    {
        using var sandbox = new GitSandbox().Init();
        var tip = sandbox.Commit();
        var reading = await Reading.Of(sandbox.Folder);
        Assert.False(reading.Repository.IsBare);
        Assert.Equal("main", reading.Start.Branch);
        Assert.Equal([tip], reading.Start.Tips);
        Assert.Equal("everything reachable from main", reading.Start.Scope);
        Assert.Empty(reading.Issues);
    }

    [Fact]
    public async Task An_empty_repository_has_no_commit_and_says_so()
    {
        using var sandbox = new GitSandbox().Init();
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Empty(reading.Commits);
        Assert.Equal(("The repository has no commit yet.", Severity.Note), Assert.Single(reading.Issues) is var issue ? (issue.Message, issue.Severity) : default);
        Assert.Null(reading.History().First);
    }

    [Theory]
    [InlineData("refs/heads/main", "main")]
    [InlineData("refs/heads/master", "master")]
    [InlineData("refs/remotes/origin/main", "origin/main")]
    public async Task A_dangling_HEAD_gives_way_to_the_usual_branch_and_says_which(string branch, string shown)
    {
        using var sandbox = new GitSandbox().Init();
        var tip = sandbox.Commit();
        sandbox.Git("update-ref", branch, tip);
        sandbox.Git("update-ref", "refs/heads/aaa", tip);
        sandbox.Git("symbolic-ref", "HEAD", "refs/heads/gone");
        if (branch != "refs/heads/main")
        {
            sandbox.Git("update-ref", "-d", "refs/heads/main");
        }

        var reading = await Reading.Of(sandbox.Folder);
        Assert.Single(reading.Commits);
        Assert.Equal($"HEAD names gone, which does not exist here; the history is read from {shown}.", Assert.Single(reading.Issues).Message);
    }

    [Fact]
    public async Task A_dangling_HEAD_without_a_usual_branch_gives_way_to_the_newest()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Git("branch", "old");
        sandbox.Commit();
        sandbox.Git("branch", "new");
        sandbox.Git("tag", "v1");
        sandbox.Git("symbolic-ref", "HEAD", "refs/heads/gone");
        sandbox.Git("update-ref", "-d", "refs/heads/main");
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal("new", reading.Start.Branch);
        Assert.Equal(2, reading.Commits.Length);
    }

    [Fact]
    public async Task A_clone_of_a_bundle_whose_HEAD_dangles_is_read_from_the_remote_branch()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Git("bundle", "create", "-q", sandbox["../x.bundle"], "main");
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", sandbox["../x.bundle"], sandbox["../clone"]);
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", sandbox["../x.bundle"], sandbox["../mirror"]);
        Assert.Single((await Reading.Of(sandbox["../clone"])).Commits);
        Assert.Single((await Reading.Of(sandbox["../mirror"])).Commits);
    }

    [Fact]
    public async Task A_detached_HEAD_is_read_as_it_stands()
    {
        using var sandbox = new GitSandbox().Init();
        var first = sandbox.Commit();
        sandbox.Commit();
        sandbox.Git("checkout", "-q", first);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal([first], reading.Commits.Select(commit => commit.Id));
        Assert.Contains("detached", reading.Start.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_work_tree_and_a_submodule_are_found_through_their_git_file()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit(file: "a.txt");
        sandbox.Git("worktree", "add", "-q", "-b", "side", sandbox["../linked"]);
        sandbox.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", sandbox.Folder, "sub");
        sandbox.Commit();
        var linked = await Reading.Of(sandbox["../linked"]);
        Assert.Equal(("side", 1), (linked.Start.Branch, linked.Commits.Length));
        var sub = await Reading.Of(sandbox["sub"]);
        Assert.Single(sub.Commits);
        Assert.Equal(sandbox.Folder, Assert.Single(sub.Repository.Remotes).Url);
        Assert.Equal(2, (await Reading.Of(sandbox.Folder)).Commits.Length);
    }

    [Fact]
    public void A_git_file_that_leads_nowhere_is_an_error_and_says_how_to_fix_it()
    {
        using var sandbox = new GitSandbox();
        foreach (var content in new[] { "gitdir: ../not/here\n", "gitdir: a\0b\n", "something else", "gitdir:\n" })
        {
            File.WriteAllText(sandbox[".git"], content);
            var issue = Assert.Single(GitRepository.Find(sandbox.Folder, "repo")!.Issues);
            Assert.Equal(Severity.Error, issue.Severity);
            Assert.NotNull(issue.HowToFix);
        }
    }

    [Fact]
    public async Task A_repository_that_cannot_be_read_has_no_history_and_one_error()
    {
        using var sandbox = new GitSandbox();
        Directory.CreateDirectory(sandbox[".git"]);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Empty(reading.Commits);
        Assert.Equal(Severity.Error, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public async Task Packed_references_yield_to_loose_ones()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Git("tag", "-a", "-m", "a tag", "v1");
        sandbox.Git("pack-refs", "--all");
        Assert.Single((await Reading.Of(sandbox.Folder)).Commits);
        sandbox.Commit();
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal(2, reading.Commits.Length);
        Assert.Equal(["refs/heads/main", "refs/tags/v1"], reading.Repository.References.Keys);
    }

    [Fact]
    public async Task All_references_are_read_when_asked_and_a_lost_one_is_left_out()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Git("checkout", "-q", "--orphan", "other");
        sandbox.Commit();
        sandbox.Git("tag", "-a", "-m", "a tag", "v1");
        sandbox.Git("tag", "tree", "HEAD^{tree}");
        Directory.CreateDirectory(sandbox[".git/refs/remotes/origin"]);
        File.WriteAllText(sandbox[".git/refs/remotes/origin/lost"], new string('1', 40) + "\n");
        File.WriteAllText(sandbox[".git/refs/remotes/origin/odd"], "no id\n");
        var reading = await Reading.Of(sandbox.Folder, GitScope.AllReferences);
        Assert.Equal(2, reading.Commits.Length);
        Assert.Equal(["1 references hold no object id and are left out.", "1 branches or tags lead to objects that are not here; they are left out."],
            reading.Issues.Select(issue => issue.Message));
        Assert.Single((await Reading.Of(sandbox.Folder)).Commits);
    }

    [Fact]
    public void Remotes_are_told_without_their_credentials()
    {
        using var sandbox = new GitSandbox().Init();
        File.AppendAllText(sandbox[".git/config"], """
            [remote "origin"] url = https://user:secret@example.com/a@b.git # where it is from
            [Remote "up\"stream"]
            	URL = "git@example.com:x/y.git"
            [remote.old]
            	url = ssh://git@example.com/z.git
            	promisor
            [include]
            	path = /etc/passwd
            """);
        var repository = GitRepository.Find(sandbox.Folder, "repo")!;
        Assert.Equal([new("origin", "https://example.com/a@b.git"), new("up\"stream", "git@example.com:x/y.git"), new("old", "ssh://example.com/z.git")], repository.Remotes);
        Assert.True(repository.IsPartial);
    }

    [Fact]
    public void A_reftable_repository_is_refused_with_a_reason()
    {
        using var sandbox = new GitSandbox().Init();
        File.AppendAllText(sandbox[".git/config"], "[extensions]\n\trefStorage = reftable\n");
        var issue = Assert.Single(GitRepository.Find(sandbox.Folder, "repo")!.Issues);
        Assert.Contains("reftable", issue.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, issue.Severity);
    }

    [Fact]
    public async Task A_pipe_or_a_loop_of_links_among_the_references_does_not_stop_the_reading()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: pipes in folders are a matter of Unix");
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [sandbox[".git/refs/heads/pipe"], sandbox[".git/packed-refs"], sandbox[".git/shallow"]]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Directory.CreateSymbolicLink(sandbox[".git/refs/heads/loop"], sandbox[".git/refs"]);
        File.CreateSymbolicLink(sandbox[".git/refs/heads/secret"], "/etc/passwd");
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Single(reading.Commits);
        Assert.Equal(["refs/heads/main"], reading.Repository.References.Keys);
    }

    [Fact]
    public async Task Words_of_a_hostile_HEAD_are_shown_without_control_characters()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        File.WriteAllText(sandbox[".git/HEAD"], "ref: refs/heads/\u001b[31mred\u202e\n");
        var issue = Assert.Single((await Reading.Of(sandbox.Folder)).Issues);
        Assert.Equal("HEAD names ?[31mred?, which does not exist here; the history is read from main.", issue.Message);
    }
}
