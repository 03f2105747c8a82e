using System.Text;
using Gangway.Community;
using Gangway.Kernels.History;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class KernelAgainstGitTests
{
    [Theory]
    [InlineData("CliWrap")]
    [InlineData("Polly")]
    [InlineData("apisix")]
    [InlineData("kas")]
    [InlineData("markdig")]
    [InlineData("ospolandscape")]
    [InlineData("sw360")]
    public async Task A_public_history_is_read_as_git_reads_it(string name)
    {
        using var sandbox = new GitSandbox();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData($"git/{name}.bundle"), sandbox[name]);
        await KernelHistory.IsGits(sandbox[name]);
    }

    [Fact]
    public async Task Roots_octopus_merges_links_submodules_and_modes_are_read_as_git_reads_them()
    {
        using var sandbox = Everything();
        await KernelHistory.IsGits(sandbox.Folder);
    }

    [Theory]
    [InlineData("repack", "-adfq")] // without pack.useDeltaBaseOffset: deltas name their base
    [InlineData("repack", "-adfq", "--depth=250", "--window=250")]
    [InlineData("gc", "-q", "--aggressive")]
    public async Task A_packed_history_is_read_as_git_reads_it(params string[] packing)
    {
        using var sandbox = Everything();
        foreach (var settings in new[] { "repack.useDeltaBaseOffset=false", "repack.useDeltaBaseOffset=true", "pack.indexVersion=1" })
        {
            sandbox.Git(["-c", settings, .. packing]);
            await KernelHistory.IsGits(sandbox.Folder);
        }
    }

    [Fact]
    public async Task Several_packs_are_read_through_their_common_index_where_theirs_are_gone()
    {
        using var sandbox = new GitSandbox().Init();
        for (var i = 0; i < 3; i++)
        {
            sandbox.Commit($"content {i}", file: $"f{i}");
            sandbox.Commit($"other {i}", file: "f0");
            sandbox.Git("repack", "-dq");
        }

        sandbox.Git("multi-pack-index", "write");
        await KernelHistory.IsGits(sandbox.Folder);
        var expected = KernelHistory.GitRaw(sandbox.Folder);
        foreach (var index in Directory.GetFiles(sandbox[".git/objects/pack"], "*.idx"))
        {
            File.Delete(index);
        }

        Assert.Equal(expected, KernelHistory.Raw(sandbox.Folder, out _));
    }

    [Theory]
    [InlineData("--object-format=sha256")]
    [InlineData("--bare")]
    public async Task SHA_256_and_bare_repositories_are_read_as_git_reads_them(string kind)
    {
        using var sandbox = Everything(kind == "--bare" ? [] : [kind]);
        if (kind == "--bare")
        {
            GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", sandbox.Folder, sandbox["../bare"]);
            await KernelHistory.IsGits(sandbox["../bare"]);
            return;
        }

        await KernelHistory.IsGits(sandbox.Folder);
        sandbox.Git("gc", "-q");
        await KernelHistory.IsGits(sandbox.Folder);
    }

    [Fact]
    public async Task A_linked_work_tree_a_borrower_and_a_shallow_clone_are_read_as_git_reads_them()
    {
        using var sandbox = Everything();
        sandbox.Git("worktree", "add", "-q", "-b", "side", sandbox["../linked"], "main~2");
        await KernelHistory.IsGits(sandbox["../linked"]);
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--shared", "--no-checkout", sandbox.Folder, sandbox["../borrower"]);
        await KernelHistory.IsGits(sandbox["../borrower"]);
        Assert.Contains("Objects are borrowed from 1 other folders of this machine.", (await Reading.Of(sandbox["../borrower"])).Issues.Select(issue => issue.Message));
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--no-checkout", "--depth=3", "file://" + sandbox.Folder, sandbox["../shallow"]);
        await KernelHistory.IsGits(sandbox["../shallow"]);
    }

    [Theory]
    [InlineData("blob:none", false)]
    [InlineData("tree:0", true)]
    public async Task Of_a_partial_clone_what_is_not_here_is_unknown_and_counted(string filter, bool lacksTrees)
    {
        using var sandbox = Everything();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", $"--filter={filter}", "file://" + sandbox.Folder, sandbox["../partial"]);
        var lines = KernelHistory.Raw(sandbox["../partial"], out var rows);
        Assert.Equal(sandbox.Git("rev-list", "--count", "main"), $"{rows.Commits.Length}");
        Assert.Equal(lacksTrees, rows.DifferencesUnread > 0);
        Assert.All(rows.Faults, fault => Assert.Equal(ReadStatus.Missing, fault.Status));
        Assert.True(lacksTrees || lines.SequenceEqual(KernelHistory.GitRaw(sandbox.Folder)));
        Assert.Empty((await Reading.Of(sandbox["../partial"])).Issues);
    }

    [Fact]
    public async Task Replacements_and_grafts_are_reported_and_not_followed()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        var second = sandbox.Commit();
        sandbox.Commit();
        var expected = KernelHistory.GitRaw(sandbox.Folder);
        sandbox.Git("replace", "--graft", second);
        Directory.CreateDirectory(sandbox[".git/info"]);
        File.WriteAllText(sandbox[".git/info/grafts"], second + "\n");
        Assert.Equal(expected, KernelHistory.Raw(sandbox.Folder, out _));
        Assert.Equal(["The repository replaces objects or grafts parents; Gangway reads the history as it was committed."],
            (await Reading.Of(sandbox.Folder)).Issues.Select(issue => issue.Message));
    }

    [Fact]
    public void An_empty_repository_has_no_rows()
    {
        using var sandbox = new GitSandbox().Init();
        Assert.Empty(KernelHistory.Raw(sandbox.Folder, out var rows));
        Assert.Empty(rows.Commits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_number_of_threads_changes_nothing(int workers)
    {
        using var sandbox = Everything();
        Assert.Equal(KernelHistory.GitRaw(sandbox.Folder), KernelHistory.Raw(sandbox.Folder, out _, workers));
    }

    [Fact]
    public void A_tree_bomb_ends_at_the_limit_and_is_counted_as_unknown()
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
        using var objects = new GitObjects(repository);
        var rows = HistoryScan.Run(objects.Store, [objects.Parse(repository.References["refs/heads/main"])!.Value], objects.Shallow, null,
            new() { Trees = new() { MostChanges = 5000 } }, TestContext.Current.CancellationToken);
        Assert.Equal((1, 5000), (rows.DifferencesUnread, rows.Changes.Length));
        Assert.Equal(ReadStatus.TooLarge, Assert.Single(rows.Faults).Status);
    }

    /// <summary>One of each thing that a reader of histories can get wrong.</summary>
    private static GitSandbox Everything(params string[] arguments)
    {
        var sandbox = new GitSandbox().Init(arguments);
        sandbox.Commit("content\n", file: "a.txt");
        sandbox.Commit("content\nmore\n", author: "One <one@example.com>", committer: "Hub <hub@example.com>", file: "a.txt");
        foreach (var branch in new[] { "x", "y" })
        {
            sandbox.Git("checkout", "-q", "-b", branch, "main");
            sandbox.Commit(branch, author: "Two Mails <a@example.com> <b@example.com>", file: $"dir/{branch}/deep.txt");
        }

        sandbox.Git("checkout", "-q", "--orphan", "root");
        sandbox.Git("rm", "-rfq", ".");
        sandbox.Commit("root", file: "root.txt");
        sandbox.Git("checkout", "-q", "main");
        sandbox.Commit("c", author: "Three <three@example.com>", file: "dir.txt");
        sandbox.Git("merge", "-q", "--no-edit", "x", "y");
        sandbox.Git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "root");
        sandbox.Git("update-index", "--chmod=+x", "a.txt");
        sandbox.Commit("mode only");
        var blob = GitSandbox.Ask(sandbox.Folder, "a.txt", "hash-object", "-w", "--stdin");
        sandbox.Git("update-index", "--add", "--cacheinfo", $"120000,{blob},link", "--cacheinfo", $"160000,{new string('1', blob.Length)},sub");
        sandbox.Commit("a link and a submodule");
        sandbox.Git("update-index", "--cacheinfo", $"100644,{blob},link", "--cacheinfo", $"160000,{new string('2', blob.Length)},sub");
        sandbox.Commit("another kind of thing");
        sandbox.Git("rm", "-q", "--cached", "-r", "dir");
        sandbox.Commit("a file where a folder was", file: "dir2");
        sandbox.Git("update-index", "--add", "--cacheinfo", $"100644,{blob},dir");
        sandbox.Commit("signed\n\nSigned-off-by: One <one@example.com>");
        sandbox.Git("rm", "-rq", "--cached", ".");
        sandbox.Commit("everything goes");
        Padded(sandbox, blob);
        sandbox.Git("reset", "-q");
        sandbox.Commit("Proper <one@example.com> <ONE@example.com>\nTwo <a@example.com>\n", file: ".mailmap");
        sandbox.Git("tag", "-a", "-m", "a tag", "v1");
        return sandbox;
    }

    // Old writers padded the mode of a folder with a zero, and kept group permissions of files.
    private static void Padded(GitSandbox sandbox, string blob)
    {
        byte[] file = [.. "100664 old.txt\0"u8, .. Convert.FromHexString(blob)];
        var inner = sandbox.RawObject("tree", file);
        byte[] padded = [.. "040000 folder\0"u8, .. Convert.FromHexString(inner), .. "0100644 old.txt\0"u8, .. Convert.FromHexString(blob)];
        byte[] plain = [.. "40000 folder\0"u8, .. Convert.FromHexString(inner), .. "100644 old.txt\0"u8, .. Convert.FromHexString(blob)];
        foreach (var tree in new[] { padded, plain, padded })
        {
            sandbox.RawCommit(Encoding.UTF8.GetBytes(
                $"tree {sandbox.RawObject("tree", tree)}\nparent {sandbox.Git("rev-parse", "main")}\nauthor <old@example.com> 1577840000 +0000\ncommitter O <old@example.com> 1577840000 +0000\n\nold\n"));
        }
    }
}
