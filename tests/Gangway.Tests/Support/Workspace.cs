using System.Diagnostics;
using System.Text;

namespace Gangway.Tests.Support;

/// <summary>A folder of a test's own, with real files and real git repositories; gone when the test ends.</summary>
internal sealed class Workspace : IDisposable
{
    private int minute;

    public string Root { get; } = Directory.CreateTempSubdirectory("gangway-test-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public string Write(string relative, string content) => Write(relative, Encoding.UTF8.GetBytes(content));

    public string Write(string relative, byte[] content)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Makes a folder a repository with everything in it committed.</summary>
    public void Commit(string folder, string author = "A Developer <dev@example.com>", string message = "work")
    {
        if (!Directory.Exists(Path($"{folder}/.git")))
        {
            Directory.CreateDirectory(Path(folder));
            Git(folder, "init", "-q", "-b", "main");
        }

        Git(folder, "add", "-A");
        var at = author.IndexOf('<', StringComparison.Ordinal);
        Git(folder, "-c", $"user.name={author[..at].Trim()}", "-c", $"user.email={author[(at + 1)..].TrimEnd('>')}",
            "commit", "-q", "--allow-empty", "-m", message);
    }

    public string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Path(folder), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var date = new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(minute++).ToString("yyyy-MM-ddTHH:mm:ssZ");
        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_DATE", date),
        })
        {
            start.Environment[name] = value;
        }

        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }
}
