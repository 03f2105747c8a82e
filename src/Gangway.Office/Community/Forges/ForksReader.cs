using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Community.Forges;

/// <summary>
/// Reads a forge's list of forks: the REST lists of GitHub, Gitee and GitLab (an array, an array of pages, or an object that holds arrays). Names are read to tell copies
/// apart and are not kept.
/// </summary>
public static class ForksReader
{
    private const int MostForks = 2_000_000;
    private const int MostIssues = 50;

    private static readonly string[] Names = ["full_name", "path_with_namespace", "nameWithOwner", "html_url", "web_url", "url"];

    public static ForksReading Read(ReadOnlyMemory<byte> content, string source)
    {
        using var document = ForgeExport.Open(content, source, out var issue);
        return document is null ? new([], [issue!]) : Forks(document.RootElement, source);
    }

    private static ForksReading Forks(JsonElement root, string source)
    {
        var forks = ImmutableArray.CreateBuilder<Fork>();
        var issues = ImmutableArray.CreateBuilder<Issue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var wrong = 0;
        foreach (var (element, pointer) in ForgeExport.Entries(root).Take(MostForks))
        {
            if (NameOf(element) is not { } name)
            {
                if (wrong++ < MostIssues)
                {
                    issues.Add(new(source, "This entry is no fork: it lacks a name and an address.", Severity.Warning, pointer, "Export with full_name, created_at and pushed_at."));
                }
            }
            else if (seen.Add(name))
            {
                forks.Add(Fork(element));
            }
        }

        if (wrong > MostIssues)
        {
            issues.Add(new(source, $"{wrong - MostIssues} more entries could not be read.", Severity.Warning, HowToFix: "Correct those above first."));
        }

        return new(forks.ToImmutable(), issues.ToImmutable());
    }

    private static string? NameOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in Names)
            {
                if (element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    // GitHub copies the time of the original's last push, so it lies before the copy was made where nobody pushed. GitLab tells the last activity alone: none at all is no
    // push, and some may be something else.
    private static Fork Fork(JsonElement element)
    {
        var created = ForgeExport.Time(element, "created_at", "createdAt");
        if (ForgeExport.Time(element, "pushed_at", "pushedAt") is { } pushed)
        {
            return new(created, created is null ? null : pushed > created);
        }

        return new(created, created is not null && ForgeExport.Time(element, "last_activity_at") <= created ? false : null);
    }
}
