using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads one label file of OpenDigger (<c>labeled_data/companies/NAME/index.yml</c>): a company, its Chinese names, and its
/// organizations on GitHub, Gitee, AtomGit and GitLab. Labels hold no mail domains: they tell whose a repository is, not whose a commit.
/// </summary>
public static class OpenDiggerReader
{
    private static readonly ImmutableDictionary<string, string> Hosts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["GitHub"] = "github.com",
        ["Gitee"] = "gitee.com",
        ["AtomGit"] = "atomgit.com",
        ["GitLab.com"] = "gitlab.com",
        ["GitLab"] = "gitlab.com",
        ["GitCode"] = "gitcode.com",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>No firm and no issue for a label that is no company (projects, foundations, technologies).</summary>
    public static FirmListReading Read(string text, string source)
    {
        if (YamlTree.Parse(text, source, out var broken) is not { } tree)
        {
            return new([], NotFirms.None, [broken!]);
        }

        if (tree.Text("type") != "Company")
        {
            return new([], NotFirms.None, []);
        }

        if (tree.Text("name") is not { } name || FirmList.Fold(name).Length == 0)
        {
            return new([], NotFirms.None, [new(source, "A company label without a name.", Severity.Warning, "line 1", "Give `name`.")]);
        }

        var names = new[] { tree, tree["meta"] }.OfType<YamlTree>().SelectMany(node => new[] { node.Text("name_zh"), node.Text("name_zh_full") });
        var firm = new Firm
        {
            Name = name.Trim(),
            Aliases = [.. names.OfType<string>().Distinct()],
            Forges = [.. (tree["data"]?["platforms"]?.Items ?? []).SelectMany(Organizations).Distinct()],
        };
        return new([firm], NotFirms.None, []);
    }

    private static IEnumerable<string> Organizations(YamlTree platform) =>
        platform.Text("name") is { } name && Hosts.TryGetValue(name, out var host)
            ? (platform["orgs"]?.Items ?? []).Select(organization => organization.Text("name")).OfType<string>().Select(organization => $"{host}/{organization.ToLowerInvariant()}")
            : [];
}
