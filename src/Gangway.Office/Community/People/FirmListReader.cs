using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads firms in our own form: <c>firms:</c> a list of <c>name</c>, <c>aliases</c>, <c>domains</c> (a domain, or <c>domain</c> with <c>from</c>
/// and <c>until</c>), <c>forges</c>, <c>acquiredBy</c> (<c>firm</c>, <c>from</c>, <c>until</c>); and <c>notFirms:</c> with the words that name none.
/// </summary>
public static class FirmListReader
{
    public static FirmListReading Read(string text, string source, MailProviders providers)
    {
        if (YamlTree.Parse(text, source, out var broken) is not { } tree)
        {
            return new([], NotFirms.None, [broken!]);
        }

        var draft = new Draft(source, providers);
        var firms = (tree["firms"]?.Items ?? []).Select(draft.Firm).OfType<Firm>().ToImmutableArray();
        draft.CheckTwice(firms);
        var words = tree["notFirms"];
        return new(firms, words is null ? NotFirms.None : new(words.Texts("independent"), words.Texts("unknown"), words.Texts("bot")), [.. draft.Issues]);
    }

    private sealed class Draft(string source, MailProviders providers)
    {
        public List<Issue> Issues { get; } = [];

        public Firm? Firm(YamlTree entry)
        {
            if (entry.Text("name") is not { } name || FirmList.Fold(name).Length == 0)
            {
                Warn(entry, "A firm without a name is left out.", "Give `name`.");
                return null;
            }

            return new()
            {
                Name = name.Trim(),
                Aliases = entry.Texts("aliases"),
                Domains = [.. Nodes(entry["domains"]).Select(Domain).OfType<FirmDomain>()],
                Forges = [.. entry.Texts("forges").Select(forge => forge.Trim().ToLowerInvariant())],
                Acquisitions = [.. Nodes(entry["acquiredBy"]).Select(Acquisition).OfType<Acquisition>()],
            };
        }

        public void CheckTwice(ImmutableArray<Firm> firms)
        {
            var owners = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (firm, name) in firms.SelectMany(firm => firm.Aliases.Prepend(firm.Name).Select(name => (firm.Name, name))))
            {
                if (!owners.TryAdd(FirmList.Fold(name), firm) && owners[FirmList.Fold(name)] != firm)
                {
                    Issues.Add(new(source, $"`{name}` names two firms: {owners[FirmList.Fold(name)]} and {firm}. The first counts.", Severity.Warning, HowToFix: "Take the name away from one of them."));
                }
            }
        }

        private FirmDomain? Domain(YamlTree node)
        {
            var text = node.Scalar ?? node.Text("domain") ?? "";
            if (MailDomain.Normalize(text.Trim()) is not { } domain || MailDomain.IsRegistryLevel(domain))
            {
                Warn(node, $"`{text}` is no domain of one firm.", "Write it as example.com.");
                return null;
            }

            if (providers.Find(domain) is not null)
            {
                Warn(node, $"Anybody can have an address at {domain}: it tells no firm.", "Name single people in a list of affiliations instead.");
                return null;
            }

            return Span(node) is { } span ? new(domain, span) : null;
        }

        private Acquisition? Acquisition(YamlTree node)
        {
            if ((node.Scalar ?? node.Text("firm")) is { Length: > 0 } by)
            {
                return Span(node) is { } span ? new(by, span) : null;
            }

            Warn(node, "An acquisition without the firm that acquired.", "Give `firm`, and `from` where the day is known.");
            return null;
        }

        private DaySpan? Span(YamlTree node)
        {
            if (!DayText.TryRead(node.Text("from"), out var from) || !DayText.TryRead(node.Text("until"), out var until))
            {
                Warn(node, "`from` or `until` is no day.", DayText.HowToFix);
                return null;
            }

            var span = new DaySpan(from, until);
            if (!span.IsPossible)
            {
                Warn(node, "`until` is not after `from`.", "`until` is the first day on which it no longer holds.");
                return null;
            }

            return span;
        }

        private void Warn(YamlTree node, string message, string howToFix) =>
            Issues.Add(new(source, message, Severity.Warning, $"line {node.Line}", howToFix));

        private static ImmutableArray<YamlTree> Nodes(YamlTree? node) =>
            node is null || (node.Scalar is null && node.Items.IsEmpty && node.Entries.IsEmpty) ? [] : node.Items.IsEmpty ? [node] : node.Items;
    }
}
