using System.Text;
using Gangway.Community;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Tests.Community;

public sealed class GitSourceTests
{
    [Fact]
    public async Task A_commit_is_read_with_its_people_times_and_trailers()
    {
        using var sandbox = new GitSandbox().Init();
        var first = sandbox.Commit();
        var id = sandbox.Commit("subject\n\nbody\n\nSigned-off-by: One <one@example.com>\nCo-authored-by: Two <two@example.com>\nReviewed-by: Three <three@example.com> # twice\nNot-a-trailer: x",
            "One <one@example.com>", "Hub <hub@example.com>", "1600000000 +0545");
        var commit = (await Reading.Of(sandbox.Folder)).Commits[0];
        Assert.Equal((id, false), (commit.Id, commit.IsMerge));
        Assert.Equal([first], commit.Parents);
        Assert.Equal((new Identity("One", "one@example.com"), new Identity("Hub", "hub@example.com")), (commit.Author, commit.Committer));
        Assert.Equal(new DateTimeOffset(2020, 9, 13, 18, 11, 40, new TimeSpan(5, 45, 0)), commit.Authored);
        Assert.Equal(TimeSpan.FromMinutes(345), commit.Authored!.Value.Offset);
        Assert.Equal([new(TrailerKind.SignedOffBy, new("One", "one@example.com")), new(TrailerKind.CoAuthoredBy, new("Two", "two@example.com")), new(TrailerKind.ReviewedBy, new("Three", "three@example.com"))],
            commit.Trailers);
    }

    [Fact]
    public async Task Two_roots_and_an_octopus_count_as_git_counts_them()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        foreach (var branch in new[] { "a", "b" })
        {
            sandbox.Git("checkout", "-q", "-b", branch, "main");
            sandbox.Commit(file: branch);
        }

        sandbox.Git("checkout", "-q", "--orphan", "root");
        sandbox.Git("rm", "-rfq", ".");
        sandbox.Commit(file: "root");
        sandbox.Git("checkout", "-q", "main");
        sandbox.Commit(file: "c");
        sandbox.Git("merge", "-q", "--no-edit", "a", "b");
        sandbox.Git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "root");
        var history = (await Reading.Of(sandbox.Folder)).History();
        Assert.Equal(long.Parse(sandbox.Git("rev-list", "--count", "main")), history.Commits);
        Assert.Equal(long.Parse(sandbox.Git("rev-list", "--count", "--min-parents=2", "main")), history.Merges);
        Assert.Equal(2, history.Merges);
    }

    [Fact]
    public async Task A_shallow_clone_is_read_to_its_edge_and_says_so()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Commit();
        sandbox.Commit();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--depth=2", "file://" + sandbox.Folder, sandbox["../shallow"]);
        var reading = await Reading.Of(sandbox["../shallow"]);
        Assert.Equal(2, reading.Commits.Length);
        Assert.Contains("shallow", Assert.Single(reading.Issues).Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, reading.Issues[0].Severity);
    }

    [Fact]
    public async Task A_partial_clone_gives_its_history_and_its_missing_files_are_unknown()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Commit(file: "a.txt");
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", "--filter=blob:none", "file://" + sandbox.Folder, sandbox["../partial"]);
        var reading = await Reading.Of(sandbox["../partial"]);
        Assert.Single(reading.Commits);
        Assert.Empty(reading.Issues);
        Assert.True(reading.Repository.IsPartial);
        using var source = new GitSource(reading.Repository);
        var tree = await source.Tree(reading.Start.Tips[0], TestContext.Current.CancellationToken);
        var entry = Assert.Single(tree.Entries);
        Assert.Equal(("a.txt", (long?)null), (entry.Path, entry.Size));
        var blobs = await source.Blobs([entry.Id], TestContext.Current.CancellationToken);
        Assert.Empty(blobs.Contents);
        Assert.Equal("1 of its files are not here: what they hold is unknown.", Assert.Single(blobs.Issues).Message);
    }

    [Fact]
    public async Task A_SHA_256_repository_is_read_like_any_other()
    {
        using var sandbox = new GitSandbox().Init("--object-format=sha256");
        var id = sandbox.Commit(file: "a.txt", message: "content");
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal(64, id.Length);
        Assert.Equal([id], reading.Commits.Select(commit => commit.Id));
        using var source = new GitSource(reading.Repository);
        var tree = await source.Tree(id, TestContext.Current.CancellationToken);
        var blobs = await source.Blobs(tree.Entries.Select(entry => entry.Id), TestContext.Current.CancellationToken);
        Assert.Equal("content", Encoding.UTF8.GetString(Assert.Single(blobs.Contents).Value.Span));
    }

    [Fact]
    public async Task Names_in_Latin_1_are_read_with_or_without_an_encoding_header()
    {
        using var sandbox = new GitSandbox().Init();
        var tree = sandbox.Git("write-tree");
        var id = sandbox.RawCommit([.. Encoding.Latin1.GetBytes($"tree {tree}\nauthor J\u00f6rg <j@example.com> 1577836800 +0000\ncommitter J\u00f6rg <j@example.com> 1577836800 +0000\nencoding ISO-8859-1\n\nhallo\n")]);
        sandbox.RawCommit([.. Encoding.Latin1.GetBytes($"tree {tree}\nparent {id}\nauthor J\u00f6rg <j@example.com> 1577836800 +0000\ncommitter J\u00f6rg <j@example.com> 1577836800 +0000\n\nhallo\n")]);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal(["J\ufffdrg", "J\u00f6rg"], reading.Commits.Select(commit => commit.Author.Name));
        Assert.Equal(1, reading.History().Contributors);
    }

    [Fact]
    public async Task Commits_with_control_characters_broken_dates_and_no_mail_are_counted()
    {
        using var sandbox = new GitSandbox().Init();
        var tree = sandbox.Git("write-tree");
        var parent = "";
        foreach (var author in new[]
        {
            "\u001b[31mRed\u0007 <e\u001bvil@exa\u001bmple.com> 1577836800 +0000",
            "No Mail <> 1577836800 +0000",
            "Future <f@example.com> 99999999999 +0000",
            "Past <p@example.com> 0 +0000",
            "Zone <z@example.com> 1577836800 +9999",
            "Overflow <o@example.com> 99999999999999999999999 +0000",
            "No date <n@example.com>",
            "no brackets at all",
        })
        {
            parent = "parent " + sandbox.RawCommit(Encoding.UTF8.GetBytes($"tree {tree}\n{parent}author {author}\ncommitter One <one@example.com> 1577836800 +0000\n\nx\n")) + "\n";
        }

        var reading = await Reading.Of(sandbox.Folder);
        Assert.Empty(reading.Issues);
        var history = reading.History("example.org,one@example.com");
        Assert.Equal((8, 5), (history.Commits, history.DateUnknown));
        Assert.Equal(8, history.Years.Sum(year => year.Commits) + history.DateUnknown);
        Assert.All(history.Organizations, organization => Assert.DoesNotContain('\u001b', organization.Domain));
    }

    [Fact]
    public async Task A_NUL_in_a_message_does_not_shift_the_fields()
    {
        using var sandbox = new GitSandbox().Init();
        var tree = sandbox.Git("write-tree");
        var id = sandbox.RawCommit(Encoding.UTF8.GetBytes($"tree {tree}\nauthor A <a@example.com> 1577836800 +0000\ncommitter A <a@example.com> 1577836800 +0000\n\nx\0y\0z\n"));
        sandbox.RawCommit(Encoding.UTF8.GetBytes($"tree {tree}\nparent {id}\nauthor B <b@example.com> 1577836800 +0000\ncommitter A <a@example.com> 1577836800 +0000\nencoding UTF-7\n\n+AAA- x\n"));
        Assert.Equal(["b@example.com", "a@example.com"], (await Reading.Of(sandbox.Folder)).Commits.Select(commit => commit.Author.Email));
    }

    [Fact]
    public async Task A_broken_object_keeps_what_was_read_and_an_issue_names_it()
    {
        using var sandbox = new GitSandbox().Init();
        var ids = Enumerable.Range(0, 5).Select(_ => sandbox.Commit()).ToList();
        var file = sandbox[$".git/objects/{ids[2][..2]}/{ids[2][2..]}"];
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, [1, 2, 3]);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.InRange(reading.Commits.Length, 1, 3);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(("repo", Severity.Warning, ids[2]), (issue.Source, issue.Severity, issue.Path));
        Assert.Equal("1 commits could not be read, the first is broken: what lies behind them is unknown; 2 commits were read.", issue.Message);
        reading = await Reading.Of(sandbox.Folder, options: new() { WithGit = true });
        issue = Assert.Single(reading.Issues);
        Assert.StartsWith($"git stopped after {reading.Commits.Length} commits: ", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupted_pack_is_an_issue_not_a_crash()
    {
        using var sandbox = new GitSandbox().Init();
        for (var i = 0; i < 20; i++)
        {
            sandbox.Commit(file: $"f{i}");
        }

        sandbox.Git("gc", "-q");
        var pack = Directory.GetFiles(sandbox[".git/objects/pack"], "*.pack").Single();
        File.SetAttributes(pack, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(pack);
        for (var i = bytes.Length / 4; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x5a;
        }

        File.WriteAllBytes(pack, bytes);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.NotEmpty(reading.Issues);
        Assert.True(reading.Commits.Length < 20);
        using var source = new GitSource(reading.Repository);
        var tree = await source.Tree(reading.Start.Tips[0], TestContext.Current.CancellationToken);
        Assert.False(tree.IsComplete);
        Assert.NotEmpty(tree.Issues);
    }

    [Fact]
    public async Task A_tip_that_is_not_here_is_an_error()
    {
        using var sandbox = new GitSandbox().Init();
        File.WriteAllText(sandbox[".git/refs/heads/main"], new string('a', 40) + "\n");
        var issue = Assert.Single((await Reading.Of(sandbox.Folder)).Issues);
        Assert.Equal(Severity.Error, issue.Severity);
    }

    [Fact]
    public async Task Without_git_a_history_is_read_all_the_same_and_where_git_is_needed_the_issue_says_to_install_it()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        var reading = await Reading.Of(sandbox.Folder, options: new() { Program = "/nowhere/git" });
        Assert.Equal((1, 0), (reading.Commits.Length, reading.Issues.Length));
        var issue = Assert.Single((await Reading.Of(sandbox.Folder, options: new() { Program = "/nowhere/git", WithGit = true })).Issues);
        Assert.Equal(Severity.Error, issue.Severity);
        Assert.Contains("Install git", issue.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_repository_gives_its_paths_and_the_files_asked_for()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit("content", file: "docs/SECURITY.md");
        sandbox.Commit("license", file: "LICENSE");
        sandbox.Commit("odd", file: "odd \"name\"\twith\nall.txt");
        sandbox.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},sub");
        sandbox.Commit();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", sandbox.Folder, sandbox["../bare"]);
        var repository = GitRepository.Find(sandbox["../bare"], "repo")!;
        Assert.True(repository.IsBare);
        using var source = new GitSource(repository, new() { MostBlobBytes = 100 });
        var start = await source.Start(GitScope.MainBranch, TestContext.Current.CancellationToken);
        var tree = await source.Tree(start.Tips[0], TestContext.Current.CancellationToken);
        Assert.True(tree.IsComplete);
        Assert.Equal(["LICENSE", "docs/SECURITY.md", "odd \"name\"\twith\nall.txt", "sub"], tree.Entries.Select(entry => entry.Path));
        Assert.Equal([true, true, true, false], tree.Entries.Select(entry => entry.IsFile));
        Assert.Equal([7L, 7L, 3L, null], tree.Entries.Select(entry => entry.Size));
        var blobs = await source.Blobs(tree.Entries.Where(entry => entry.IsFile).Select(entry => entry.Id), TestContext.Current.CancellationToken);
        Assert.Equal(["content", "license", "odd"], blobs.Contents.Values.Select(content => Encoding.UTF8.GetString(content.Span)).Order());
        Assert.Equal([true, true], HouseRules.Of(tree.Entries.Select(entry => entry.Path)).Where(rule => rule.Kind is HouseRuleKind.License or HouseRuleKind.Security).Select(rule => rule.Present));
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_unknown_and_the_others_are_read()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit(new string('x', 300_000), file: "large");
        sandbox.Commit("small", file: "small");
        var repository = GitRepository.Find(sandbox.Folder, "repo")!;
        using var source = new GitSource(repository, new() { MostBlobBytes = 200_000 });
        var tree = await source.Tree(sandbox.Git("rev-parse", "HEAD"), TestContext.Current.CancellationToken);
        var blobs = await source.Blobs([.. tree.Entries.Select(entry => entry.Id), new string('0', 40), "--help", sandbox.Git("rev-parse", "HEAD")], TestContext.Current.CancellationToken);
        Assert.Equal(["small"], blobs.Contents.Values.Select(content => Encoding.UTF8.GetString(content.Span)));
        Assert.Equal(["1 of its files are not here: what they hold is unknown.", "1 of its files are larger than Gangway reads: what they hold is unknown."],
            blobs.Issues.Select(issue => issue.Message));
    }

    [Fact]
    public async Task A_tree_bomb_is_cut_off_at_the_limit()
    {
        using var sandbox = new GitSandbox().Init();
        var inner = GitSandbox.Ask(sandbox.Folder, "", "hash-object", "-w", "--stdin");
        var (mode, type) = ("100644", "blob");
        for (var level = 0; level < 10; level++)
        {
            inner = GitSandbox.Ask(sandbox.Folder, string.Concat(Enumerable.Range(0, 10).Select(i => $"{mode} {type} {inner}\tf{i}\n")), "mktree");
            (mode, type) = ("040000", "tree");
        }

        sandbox.Git("update-ref", "refs/heads/main", GitSandbox.Ask(sandbox.Folder, "", "-c", "user.name=One", "-c", "user.email=one@example.com", "commit-tree", inner));
        var repository = GitRepository.Find(sandbox.Folder, "repo")!;
        using var source = new GitSource(repository, new() { MostPaths = 5000 });
        var tree = await source.Tree(repository.References["refs/heads/main"], TestContext.Current.CancellationToken);
        Assert.Equal((5000, false), (tree.Entries.Length, tree.IsComplete));
        Assert.Equal("The tree is larger than Gangway reads: only its first 5000 paths count.", Assert.Single(tree.Issues).Message);
        Assert.Null(HouseRules.Of(tree.Entries.Select(entry => entry.Path), tree.IsComplete)[0].Present);
    }

    [Fact]
    public async Task A_pipe_among_the_objects_stops_nobody()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: pipes in folders are a matter of Unix");
        using var sandbox = new GitSandbox().Init();
        var id = sandbox.Commit();
        var file = sandbox[$".git/objects/{id[..2]}/{id[2..]}"];
        File.Delete(file);
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [file]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        foreach (var withGit in new[] { false, true })
        {
            var reading = await Reading.Of(sandbox.Folder, options: new() { Silence = TimeSpan.FromMilliseconds(300), WithGit = withGit });
            Assert.Empty(reading.Commits);
            Assert.Equal(Severity.Error, Assert.Single(reading.Issues).Severity);
        }
    }

    [Fact]
    public async Task A_cancelled_reading_ends_at_once()
    {
        using var sandbox = new GitSandbox().Init();
        for (var i = 0; i < 3; i++)
        {
            sandbox.Commit();
        }

        using var stop = new CancellationTokenSource();
        var repository = GitRepository.Find(sandbox.Folder, "repo")!;
        using var source = new GitSource(repository);
        var start = await source.Start(GitScope.MainBranch, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.Commits(start, _ => stop.Cancel(), stop.Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => source.Commits(start, _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_temporary_folder_goes_with_the_reading()
    {
        using var sandbox = new GitSandbox().Init();
        var quarantine = new GitQuarantine(GitRepository.Find(sandbox.Folder, "repo")!, new());
        Assert.True(Directory.Exists(quarantine.Folder));
        quarantine.Dispose();
        Assert.False(Directory.Exists(quarantine.Folder));
    }

    [Theory]
    [InlineData(" with spaces")]
    [InlineData(":colon;semicolon")]
    [InlineData("\"quoted\"")]
    [InlineData("back\\slash")]
    [InlineData("#hash $HOME `id` 日本")]
    [InlineData("new\nline\ttab")]
    public async Task A_folder_of_any_name_is_read(string suffix)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: Windows forbids such names");
        using var sandbox = new GitSandbox(suffix).Init();
        sandbox.Commit();
        Assert.Single((await Reading.Of(sandbox.Folder)).Commits);
    }

    [Fact]
    public async Task A_clone_that_borrows_objects_from_another_is_read()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--shared", sandbox.Folder, sandbox["../borrower"]);
        Assert.Single((await Reading.Of(sandbox["../borrower"])).Commits);
    }

    [Fact]
    public async Task An_overlong_name_is_cut_and_the_commit_is_counted()
    {
        using var sandbox = new GitSandbox().Init();
        var tree = sandbox.Git("write-tree");
        var name = new string('x', 200_000);
        sandbox.RawCommit(Encoding.UTF8.GetBytes($"tree {tree}\nauthor {name} <{name}@example.com> 1577836800 +0000\ncommitter A <a@example.com> 1577836800 +0000\n\nx\n"));
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal((1024, 1024), (reading.Commits[0].Author.Name.Length, reading.Commits[0].Author.Email.Length));
        Assert.Equal("a@example.com", reading.Commits[0].Committer.Email);
        Assert.Equal(1, reading.History().NoAddress);
    }

    [Fact]
    public async Task A_message_of_megabytes_keeps_its_sign_off()
    {
        using var sandbox = new GitSandbox().Init();
        var tree = sandbox.Git("write-tree");
        sandbox.RawCommit(Encoding.UTF8.GetBytes($"tree {tree}\nauthor A <a@example.com> 1577836800 +0000\ncommitter A <a@example.com> 1577836800 +0000\n\n"
            + new string('S', 3_000_000) + "\n" + string.Concat(Enumerable.Repeat("line\n", 100_000)) + "Signed-off-by: A <a@example.com>"));
        var commit = Assert.Single((await Reading.Of(sandbox.Folder)).Commits);
        Assert.Equal([new Identity("A", "a@example.com")], commit.SignOffs);
    }
}
