using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace Gangway.Kernels.Licenses;

/// <summary>Reads what prose says of licenses beside their texts and tags, and makes one reading of all.</summary>
internal sealed class NoticeReader
{
    /// <summary>So many names without a word of grant are a list of licenses, not a license.</summary>
    private const int ListOfNames = 7;

    private const int Enumeration = 4;

    /// <summary>Words between two names of one list.</summary>
    private const int ListGap = 60;

    private const int LongestName = 400;
    private const string PublicDomain = "LicenseRef-public-domain";

    private readonly MentionReader mentions;
    private readonly LicenseTexts texts;
    private readonly TagExpressions tags;
    private readonly ConcurrentDictionary<string, HashSet<string>> familiesIn = new(StringComparer.Ordinal);

    public NoticeReader(LicenseIndex index)
    {
        texts = index.Texts;
        tags = new TagExpressions(texts.Ids);
        mentions = new MentionReader(new LicenseNameIndex(index), new LicenseAddresses(texts.Ids, Encoding.UTF8.GetString(index.Section<byte>(IndexSection.Addresses))));
    }

    /// <param name="isManifest">Its fields are among what is known; a name beside them (a keyword, a description) says nothing.</param>
    public string? Read(ReadOnlySpan<byte> text, List<TextRegion> regions, IReadOnlyList<LicenseMatch> known, bool isManifest, out ImmutableArray<LicenseMatch> matches, out ImmutableArray<LineRange> notUnderstood)
    {
        var misspelled = new List<LineRange>();
        known = [.. known.Select(match => match.Kind == LicenseMatchKind.Tag ? Spelled(match, misspelled) : match)];
        using var prose = new Prose(regions.Sum(region => region.Length));
        foreach (var region in regions)
        {
            ProseReader.Read(text, region, prose);
        }

        var found = mentions.Read(prose, text);
        var unclear = found.Where(mention => mention.Role == MentionRole.Unclear || mention.Expression is null)
            .Select(mention => LinesOf(prose, mention)).Where(range => !IsCovered(range.Start, known));
        var findings = new List<Finding>(known.Count + found.Count);
        findings.AddRange(known.Select(match => Known(match, prose)));
        var counted = found.Where(mention => mention.Role is not (MentionRole.Unclear or MentionRole.Spoken) && mention.Expression is not null && !IsPartOf(mention, prose, known)).ToList();
        counted = WithoutLists(counted, prose);
        if (isManifest)
        {
            counted.RemoveAll(mention => mention.Role != MentionRole.Grant || mention.IsAddress);
        }

        findings.AddRange(counted.Select(mention => new Finding(mention.Start, mention.End, Match(mention, prose), mention.Family, mention.IsVersioned && mention.Expression != PublicDomain, mention.IsFirm, mention.Role == MentionRole.Pointer, mention.IsAddress)));
        findings.Sort((left, right) => left.Start.CompareTo(right.Start));
        notUnderstood = [.. unclear.Concat(misspelled).Concat(LawReader.Find(prose, findings)).Distinct().OrderBy(range => range.Start)];
        return LicenseComposition.Of(findings, prose, out matches);
    }

    /// <summary>A tag in the current spelling; "Apache 2" is read by its name and said to be no id.</summary>
    private LicenseMatch Spelled(LicenseMatch tag, List<LineRange> misspelled)
    {
        if (tags.Current(tag.Expression) is { } current)
        {
            return tag with { Expression = current };
        }

        misspelled.Add(new LineRange(tag.StartLine, tag.EndLine));
        return Named(tag.Expression) is { } named ? tag with { Expression = named } : tag;
    }

    /// <summary>What a license is called in a field that holds nothing else: "Apache 2", "MIT/X11", "GPLv2+ and BSD". Null where that is unclear.</summary>
    public string? Named(string value)
    {
        var text = Encoding.UTF8.GetBytes($"license: {value}");
        return value.Length > LongestName ? null : Read(text, [new TextRegion(0, text.Length, 1)], [], false, out _, out _);
    }

    /// <summary>Drops runs of many different names close together: tables of licenses, classifiers, what a checker accepts.</summary>
    private static List<Mention> WithoutLists(List<Mention> mentions, Prose prose)
    {
        var kept = new List<Mention>(mentions.Count);
        for (var first = 0; first < mentions.Count;)
        {
            var last = first + 1;
            while (last < mentions.Count && mentions[last].Start - mentions[last - 1].End <= ListGap)
            {
                last++;
            }

            var run = mentions[first..last];
            kept.AddRange(run.Select(mention => mention.Family).Distinct().Count() >= ListOfNames || IsEnumeration(run, prose) ? [] : run);
            first = last;
        }

        return kept;
    }

    /// <summary>Names with nothing but commas between them, and none of them granted: an enumeration in code, an allow list.</summary>
    private static bool IsEnumeration(List<Mention> run, Prose prose)
    {
        if (run.Count < Enumeration)
        {
            return false;
        }

        for (var place = 1; place < run.Count; place++)
        {
            if (run[place].Start - run[place - 1].End != 1 || !prose.Is(run[place - 1].End, ProseWord.Comma))
            {
                return false;
            }
        }

        return true;
    }

    private static LineRange LinesOf(Prose prose, Mention mention) => new(prose[mention.Start].Line, prose[mention.End - 1].Line);

    private static bool IsCovered(int line, IReadOnlyList<LicenseMatch> known)
    {
        foreach (var match in known)
        {
            if (match.StartLine <= line && line <= match.EndLine)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Part of a license text that speaks of that license itself; the GPL offered in the midst of a BSD text is not.</summary>
    private bool IsPartOf(Mention mention, Prose prose, IReadOnlyList<LicenseMatch> known)
    {
        foreach (var match in known.Where(match => match.Counts))
        {
            if (match.StartLine <= prose[mention.Start].Line && prose[mention.Start].Line <= match.EndLine
                && (match.Kind is LicenseMatchKind.Tag or LicenseMatchKind.Field || match.Expression.Split(' ').Any(id => FamiliesIn(id).Contains(mention.Family))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The families that the text of a license names, its own among them.</summary>
    private HashSet<string> FamiliesIn(string id) => familiesIn.GetOrAdd(id, ReadFamilies);

    private HashSet<string> ReadFamilies(string id)
    {
        var families = new HashSet<string>(StringComparer.Ordinal) { LicenseFamilies.Of(id) };
        if (texts.Has(id))
        {
            var text = Encoding.UTF8.GetBytes(texts.TextOf(id));
            using var prose = new Prose(text.Length);
            ProseReader.Read(text, new TextRegion(0, text.Length, 1), prose);
            families.UnionWith(mentions.Read(prose, text).Select(mention => mention.Family));
        }

        return families;
    }

    private static LicenseMatch Match(Mention mention, Prose prose)
    {
        var lines = LinesOf(prose, mention);
        return new LicenseMatch(mention.Expression!, mention.Role == MentionRole.Grant ? LicenseMatchKind.Notice : LicenseMatchKind.Reference, lines.Start, lines.End, 1);
    }

    private static Finding Known(LicenseMatch match, Prose prose)
    {
        var (start, end) = (FirstAt(prose, match.StartLine), FirstAt(prose, match.EndLine + 1));
        var isModule = match is { Kind: LicenseMatchKind.Field, Score: < 1 };
        return new Finding(start, Math.Max(start, end), match, LicenseFamilies.Of(match.Expression), true, match.Kind is LicenseMatchKind.Tag or LicenseMatchKind.Field && !isModule, false, isModule);
    }

    /// <summary>The first word on a line or below it.</summary>
    private static int FirstAt(Prose prose, int line)
    {
        var (low, high) = (0, prose.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (prose[middle].Line < line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
