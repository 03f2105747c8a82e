using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>
/// Puts a notice together. Texts that lie with a component count before those of the SPDX list, since only they carry its authors' names;
/// texts that differ in white space alone are one. Cost: linear in components and texts.
/// </summary>
public static class NoticeAssembly
{
    /// <param name="components">In any order; mentions of one component are joined.</param>
    /// <param name="library">Decides the choices at OR: the license that asks least, by category.</param>
    /// <param name="listed">The text of the SPDX list by id; null where there is none.</param>
    public static Notice Of(IEnumerable<NoticeComponent> components, LicenseLibrary library, Func<string, string?> listed)
    {
        ArgumentNullException.ThrowIfNull(components);
        var joined = components.GroupBy(component => component.Key, StringComparer.Ordinal).Select(Joined)
            .OrderBy(component => component.Name, StringComparer.Ordinal).ThenBy(component => component.Version, StringComparer.Ordinal)
            .ThenBy(component => component.Key, StringComparer.Ordinal).ToList();
        var chosen = new Dictionary<string, Chosen>(StringComparer.Ordinal);
        var used = joined.Where(component => component.License is not null).Select(component => (Component: component, Chosen: Choose(component.License!, library, chosen))).ToList();
        var texts = Texts(used, listed, out var missing);
        return new Notice
        {
            Groups =
            [
                .. used.GroupBy(pair => pair.Chosen.Expression, pair => pair.Component, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new NoticeGroup(group.Key, [.. group])),
            ],
            Texts = texts,
            Missing = missing,
            NoticeFiles = Files(joined),
            Choices =
            [
                .. used.Where(pair => LicenseChoice.IsOffered(pair.Component.License!)).GroupBy(pair => pair.Chosen.Written, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new NoticeChoice(group.Key, group.First().Chosen.Expression, group.Count())),
            ],
            Unknown = [.. joined.Where(component => component.License is null)],
        };
    }

    private sealed record Chosen(string Written, string Expression, ImmutableArray<string> Ids);

    private static NoticeComponent Joined(IGrouping<string, NoticeComponent> mentions)
    {
        var first = mentions.First();
        var all = mentions.ToList();
        return all.Count == 1 ? first with { Copyrights = Statements(all) } : first with
        {
            License = all.Select(mention => mention.License).OfType<SpdxExpression>().Select(license => license.Normalized()).Distinct().ToList() is { Count: > 0 } licenses
                ? SpdxExpression.AllOf(licenses) : null,
            Copyrights = Statements(all),
            Texts = [.. all.SelectMany(mention => mention.Texts)],
            NoticeFiles = [.. all.SelectMany(mention => mention.NoticeFiles)],
        };
    }

    private static ImmutableArray<string> Statements(IEnumerable<NoticeComponent> mentions) =>
        [.. mentions.SelectMany(mention => mention.Copyrights).Where(IsOfSomebody).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>"Copyright [yyyy] [name of copyright owner]" is the blank of a form.</summary>
    private static bool IsOfSomebody(string statement) =>
        statement.Trim().Length > 0 && !Blanks.Any(blank => statement.Contains(blank, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Blanks = ["[yyyy]", "<year>", "{yyyy}", "{year}", "[year]", "(year)", "name of author", "name of copyright owner", "copyright holders>", "$year"];

    private static Chosen Choose(SpdxExpression license, LicenseLibrary library, Dictionary<string, Chosen> known)
    {
        var written = license.ToString();
        if (!known.TryGetValue(written, out var chosen))
        {
            var licenses = LicenseChoice.Of(license, library);
            var expression = string.Join(" AND ", licenses.Select(one => one.Exception is null ? one.Id : $"{one.Id} WITH {one.Exception}").Distinct().Order(StringComparer.Ordinal));
            ImmutableArray<string> ids = [.. licenses.SelectMany(one => one.Exception is null ? [one.Id] : new[] { one.Id, one.Exception }).Distinct(StringComparer.Ordinal)];
            known.Add(written, chosen = new Chosen(written, expression, ids));
        }

        return chosen;
    }

    private static ImmutableArray<NoticeText> Texts(
        List<(NoticeComponent Component, Chosen Chosen)> used, Func<string, string?> listed, out ImmutableArray<MissingText> missing)
    {
        var found = new List<(string License, FoundText Text, string Title)>();
        var wanted = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (component, chosen) in used)
        {
            foreach (var id in chosen.Ids)
            {
                var own = component.Texts.Where(text => text.License is not null && Stem(text.License) == Stem(id)).ToList();
                found.AddRange(own.Select(text => (Stem(id), text, component.Title)));
                if (own.Count == 0)
                {
                    (wanted.TryGetValue(id, out var titles) ? titles : wanted[id] = []).Add(component.Title);
                }
            }
        }

        var ofSources = found.GroupBy(text => (text.License, Words: Bare(text.Text.Text))).Select(group => Joined(group.Key.License, [.. group.Select(text => (text.Text, text.Title))]));
        var ofList = wanted.Select(pair => (pair.Key, Text: listed(pair.Key), Titles: pair.Value)).ToList();
        missing = [.. ofList.Where(entry => entry.Text is null).Select(entry => new MissingText(entry.Key, Sorted(entry.Titles)))];
        return
        [
            .. ofSources.Concat(ofList.Where(entry => entry.Text is not null).GroupBy(entry => entry.Text!, StringComparer.Ordinal)
                    .Select(group => new NoticeText(group.First().Key, group.Key, [], Sorted(group.SelectMany(entry => entry.Titles)))))
                .OrderBy(text => text.License, StringComparer.Ordinal).ThenBy(text => text.IsOfSpdxList).ThenBy(text => text.Components[0], StringComparer.Ordinal)
                .ThenBy(text => text.Text, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<NoticeText> Files(List<NoticeComponent> components) =>
    [
        .. components.SelectMany(component => component.NoticeFiles.Select(file => (File: file, component.Title)))
            .GroupBy(pair => Bare(pair.File.Text), StringComparer.Ordinal)
            .Select(group => Joined(null, [.. group]))
            .OrderBy(file => file.Components[0], StringComparer.Ordinal).ThenBy(file => file.Text, StringComparer.Ordinal),
    ];

    private static NoticeText Joined(string? license, IReadOnlyList<(FoundText Text, string Title)> same) => new(
        license, same[0].Text.Text, Sorted(same.Select(one => one.Text.Source)), Sorted(same.Select(one => one.Title)));

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One text serves "only" and "or later".</summary>
    private static string Stem(string id) =>
        id.EndsWith("-only", StringComparison.Ordinal) ? id[..^5] : id.EndsWith("-or-later", StringComparison.Ordinal) ? id[..^9] : id;
}
