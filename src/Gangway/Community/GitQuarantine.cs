using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gangway.Community;

/// <summary>
/// An empty bare repository of our own in a temporary folder that borrows only the objects of a foreign one. Git runs here and nowhere
/// else: with the foreign configuration, hooks, attributes and references out of its sight, no command of theirs can run. Plain
/// `git status`, `diff`, `log -p` or `archive` in a foreign folder run such commands (core.fsmonitor, filters, promisor remotes over
/// ext::), and hardening flags alone do not stop all of them.
/// </summary>
internal sealed partial class GitQuarantine : IDisposable
{
    private readonly string objects;
    private readonly GitSourceOptions options;

    /// <summary>Our GIT_DIR; gone after disposing.</summary>
    public string Folder { get; }

    public GitQuarantine(GitRepository repository, GitSourceOptions options)
    {
        this.options = options;
        objects = repository.ObjectsFolder;
        Folder = Directory.CreateTempSubdirectory("gangway-git-").FullName; // readable by its owner only
        Directory.CreateDirectory(Path.Combine(Folder, "objects"));
        Directory.CreateDirectory(Path.Combine(Folder, "refs"));
        File.WriteAllText(Path.Combine(Folder, "HEAD"), "ref: refs/heads/none\n");
        File.WriteAllText(Path.Combine(Folder, "config"), Config(repository.IsSha256));
        if (!repository.Shallow.IsEmpty)
        {
            File.WriteAllText(Path.Combine(Folder, "shallow"), string.Join('\n', repository.Shallow) + "\n");
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder left in the system's own temporary folder harms nobody.
        }
    }

    private static string Config(bool sha256) =>
        // A commit-graph is hearsay about commits, and theirs: the commits themselves are read. No housekeeping, either.
        $"[core]\n\trepositoryformatversion = {(sha256 ? 1 : 0)}\n\tbare = true\n\tcommitGraph = false\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n"
        + (sha256 ? "[extensions]\n\tobjectformat = sha256\n" : "");

    private Process? Start(string[] arguments)
    {
        if ((options.Program ?? GitProgram.Find()) is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        SetEnvironment(start.Environment);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // not there, or not to be run by us
        }
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        var windows = Environment.GetEnvironmentVariable("SystemRoot");
        environment.Clear();
        environment["PATH"] = GitProgram.SearchPath;
        environment["HOME"] = Folder;
        environment["LC_ALL"] = "C";
        environment["GIT_DIR"] = Folder;
        environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Quoted(objects);
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        if (windows is not null)
        {
            environment["SystemRoot"] = windows; // without it no process starts there
        }
    }

    /// <summary>One entry of a path list as git(1) reads it: a quoted entry may hold the separator and is unescaped like a C string.</summary>
    internal static string Quoted(string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in path)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                < ' ' or '\x7f' => quoted.Append('\\').Append(Convert.ToString(letter, 8).PadLeft(3, '0')),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
