using System.Collections.Immutable;
using System.Text;
using Gangway.Office;

namespace Gangway.Community;

internal sealed partial record GitRepository
{
    private const int PackedLimit = 64 * 1024 * 1024;
    private const int MostReferences = 200_000;
    private const int DeepestFolder = 16;
    private const string Symbolic = "ref:";

    private static readonly string[] Kinds = ["refs/heads/", "refs/remotes/", "refs/tags/"];

    private GitRepository WithReferences()
    {
        var raw = new Dictionary<string, string>(StringComparer.Ordinal);
        AddPacked(raw);
        foreach (var kind in Kinds)
        {
            AddLoose(Path.Combine(CommonFolder, kind.TrimEnd('/')), kind, DeepestFolder, raw);
        }

        var resolved = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var unreadable = 0;
        foreach (var (name, content) in raw)
        {
            unreadable += content.StartsWith(Symbolic, StringComparison.Ordinal) || GitObjectId.IsValid(content, IsSha256) ? 0 : 1;
            if (Resolve(content, raw) is { } id)
            {
                resolved.Add(name, id);
            }
        }

        var repository = (this with { References = resolved.ToImmutable() }).WithHead();
        repository = unreadable == 0 ? repository : repository.With($"{unreadable} references hold no object id and are left out.", Severity.Warning, "Run `git fsck` in a copy.");
        return raw.Count < MostReferences ? repository : repository.With($"Only the first {MostReferences} references are read.", Severity.Warning);
    }

    private GitRepository WithHead()
    {
        var path = Path.Combine(GitFolder, "HEAD");
        // Until 2005 HEAD was a symbolic link; git still reads one.
        var head = new FileInfo(path).LinkTarget is { } target && target.StartsWith("refs/", StringComparison.Ordinal) ? Symbolic + target : RegularFile.ReadLine(path) ?? "";
        if (head.StartsWith(Symbolic, StringComparison.Ordinal))
        {
            return this with { Head = head[Symbolic.Length..].Trim() };
        }

        return GitObjectId.IsValid(head, IsSha256)
            ? this with { DetachedHead = head }
            : With("HEAD holds neither a branch nor a commit.", Severity.Warning, "Run `git symbolic-ref HEAD refs/heads/BRANCH` in a copy.");
    }

    // "ID SP NAME" a line; # is the header, ^ the commit a tag above it stands for.
    private void AddPacked(Dictionary<string, string> raw)
    {
        if (RegularFile.Read(Path.Combine(CommonFolder, "packed-refs"), PackedLimit) is not { } bytes)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(bytes).AsSpan();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            var space = line.IndexOf(' ');
            if (space > 0 && line[0] is not ('#' or '^') && IsWanted(line[(space + 1)..]) && raw.Count < MostReferences)
            {
                raw[line[(space + 1)..].ToString()] = line[..space].ToString();
            }
        }
    }

    private static bool IsWanted(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.StartsWith(kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Links below refs are not followed: git never makes them, and a cycle of folders would be one.
    private static void AddLoose(string folder, string prefix, int depth, Dictionary<string, string> raw)
    {
        if (depth == 0 || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null || entry.Name.EndsWith(".lock", StringComparison.Ordinal) || raw.Count >= MostReferences)
                {
                    continue;
                }

                if (entry is DirectoryInfo)
                {
                    AddLoose(entry.FullName, prefix + entry.Name + "/", depth - 1, raw);
                }
                else if (RegularFile.ReadLine(entry.FullName) is { Length: > 0 } content)
                {
                    raw[prefix + entry.Name] = content;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed names no reference; a branch missed that way shows as a dangling HEAD.
        }
    }

    private string? Resolve(string content, Dictionary<string, string> raw)
    {
        for (var hop = 0; hop < 5 && content.StartsWith(Symbolic, StringComparison.Ordinal); hop++)
        {
            content = raw.GetValueOrDefault(content[Symbolic.Length..].Trim(), "");
        }

        return GitObjectId.IsValid(content, IsSha256) ? content : null;
    }
}
