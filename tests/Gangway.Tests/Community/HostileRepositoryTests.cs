using Gangway.Community;

namespace Gangway.Tests.Community;

public sealed class HostileRepositoryTests
{
    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task No_command_of_a_hostile_repository_is_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: the traps are shell scripts");
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit("content", file: "a.txt");
        sandbox.Commit("* filter=trap diff=trap\n", file: ".gitattributes");
        var marker = sandbox["../marker"];
        var trap = sandbox["../trap"];
        File.WriteAllText(trap, $"#!/bin/sh\ntouch '{marker}'\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Arm(sandbox, trap);
        var lost = sandbox.Git("--no-optional-locks", "-c", "core.fsmonitor=false", "rev-parse", "HEAD:a.txt");
        File.Delete(sandbox[$".git/objects/{lost[..2]}/{lost[2..]}"]); // a promisor would be asked for it

        await ReadAll(sandbox.Folder);
        Assert.False(File.Exists(marker), "a command of the repository was run");

        // The traps are real: git itself walks into one.
        GitSandbox.Dare(sandbox.Folder, "status", "--short");
        Assert.True(File.Exists(marker));
    }

    [Fact]
    public async Task A_program_called_git_in_the_current_folder_is_not_run()
    {
        Assert.True(Path.IsPathFullyQualified(GitProgram.Find()!));
        Assert.All(GitProgram.SearchPath.Split(Path.PathSeparator), folder => Assert.True(Path.IsPathFullyQualified(folder)));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_lying_commit_graph_is_not_believed()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Commit();
        sandbox.Commit();
        sandbox.Commit();
        sandbox.Git("commit-graph", "write", "--reachable");
        var graph = sandbox[".git/objects/info/commit-graph"];
        File.SetAttributes(graph, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(graph);
        for (var i = 1100; i < bytes.Length; i++)
        {
            bytes[i] = 0x70;
        }

        File.WriteAllBytes(graph, bytes);
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal(3, reading.Commits.Length);
        Assert.Empty(reading.Issues);
    }

    [Fact]
    public async Task Replaced_objects_and_grafts_do_not_rewrite_history()
    {
        using var sandbox = new GitSandbox().Init();
        var first = sandbox.Commit();
        var second = sandbox.Commit();
        sandbox.Commit();
        sandbox.Git("replace", "--graft", second);
        Directory.CreateDirectory(sandbox[".git/info"]);
        File.WriteAllText(sandbox[".git/info/grafts"], second + "\n");
        var reading = await Reading.Of(sandbox.Folder);
        Assert.Equal(3, reading.Commits.Length);
        Assert.Equal(first, reading.Commits[^1].Id);
    }

    private static void Arm(GitSandbox sandbox, string trap)
    {
        File.AppendAllText(sandbox[".git/config"], $"""
            [core]
            	fsmonitor = {trap}
            	sshCommand = {trap}
            	pager = {trap}
            	editor = {trap}
            	askPass = {trap}
            	gitProxy = {trap}
            	hooksPath = {sandbox[".git/hooks"]}
            	alternateRefsCommand = {trap}
            [filter "trap"]
            	process = {trap}
            	clean = {trap}
            	smudge = {trap}
            	required = true
            [diff "trap"]
            	textconv = {trap}
            	command = {trap}
            [diff]
            	external = {trap}
            [extensions]
            	partialClone = origin
            [remote "origin"]
            	url = ext::{trap}
            	promisor = true
            	uploadpack = {trap}
            [protocol "ext"]
            	allow = always
            [pager]
            	log = {trap}
            [log]
            	showSignature = true
            [gpg]
            	program = {trap}
            [alias]
            	log = !{trap}
            	cat-file = !{trap}
            [credential]
            	helper = !{trap}

            """);
        foreach (var hook in new[] { "post-index-change", "pre-auto-gc", "reference-transaction", "post-checkout" })
        {
            Directory.CreateDirectory(sandbox[".git/hooks"]);
            File.Copy(trap, sandbox[$".git/hooks/{hook}"], overwrite: true);
        }

        File.WriteAllText(sandbox[".git/objects/info/alternates"], sandbox["../elsewhere"] + "\n");
    }

    private static async Task ReadAll(string folder)
    {
        foreach (var scope in new[] { GitScope.MainBranch, GitScope.AllReferences })
        {
            await ReadAll(folder, scope, new());
            await ReadAll(folder, scope, new() { WithGit = true });
        }
    }

    private static async Task ReadAll(string folder, GitScope scope, GitSourceOptions options)
    {
        var reading = await Reading.Of(folder, scope, options);
        Assert.Equal(2, reading.Commits.Length);
        using var source = new GitSource(reading.Repository, options);
        var tree = await source.Tree(reading.Start.Tips[0], TestContext.Current.CancellationToken);
        Assert.Equal(2, tree.Entries.Length);
        await source.Blobs(tree.Entries.Select(entry => entry.Id), TestContext.Current.CancellationToken);
    }
}
