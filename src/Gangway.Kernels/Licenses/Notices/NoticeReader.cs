using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Reads what prose says of licenses beside their texts and tags, and makes one reading of all.</summary>
internal sealed class NoticeReader
{
    private const int LongestName = 400;
    private const int LongestGrant = 14;

    /// <summary>Nothing is ever added to it.</summary>
    private static readonly HashSet<int> noLines = [];

    /// <summary>Nor to it.</summary>
    private static readonly List<LicenseMatch> nothing = [];

    /// <summary>Nor to it.</summary>
    private static readonly ImmutableArray<FileReference>.Builder noFiles = ImmutableArray.CreateBuilder<FileReference>();

    private readonly MentionReader mentions;
    private readonly Lazy<TagExpressions> tags;
    private readonly TextFamilies families;

    public NoticeReader(LicenseIndex index)
    {
        var texts = index.Texts;
        tags = new(() => new TagExpressions(texts.Ids));
        mentions = new MentionReader(new LicenseNameIndex(index), new LicenseAddresses(texts.Ids, () => Encoding.UTF8.GetString(index.Section<byte>(IndexSection.Addresses))));
        families = new TextFamilies(texts, mentions);
    }

    /// <param name="text">The file.</param>
    /// <param name="regions">What is read of it.</param>
    /// <param name="known">Texts, tags and fields that stand in it, by line.</param>
    /// <param name="pointed">Files it points to.</param>
    /// <param name="sort">What sort of file it is.</param>
    /// <param name="matches">All that says something of licenses, by place.</param>
    /// <param name="notUnderstood">Lines that read like terms and are none of these.</param>
    /// <returns>Null where nothing counts.</returns>
    public string? Read(ReadOnlySpan<byte> text, ReadOnlySpan<TextRegion> regions, List<LicenseMatch> known, ImmutableArray<FileReference>.Builder pointed, FileSort sort, out ImmutableArray<LicenseMatch> matches, out ImmutableArray<LineRange> notUnderstood)
    {
        using var prose = Prose.Rent(TextRegion.LengthOf(regions));
        foreach (var region in regions)
        {
            ProseReader.Read(text, region, prose);
        }

        using var draft = NoticeDraft.Rent();
        mentions.Read(prose, text, sort, draft.Found);
        if (known.Count == 0 && draft.Found.Count == 0)
        {
            (matches, notUnderstood) = ([], NotUnderstood(draft, prose, pointed, sort)); // most files
            return null;
        }

        Collect(text, prose, known, sort, draft);
        notUnderstood = NotUnderstood(draft, prose, pointed, sort);
        return LicenseComposition.Of(draft.Findings, prose, out matches);
    }

    private void Collect(ReadOnlySpan<byte> text, Prose prose, List<LicenseMatch> known, FileSort sort, NoticeDraft draft)
    {
        var quoted = Quoted(text, known, sort);
        TakeKnown(known, quoted, prose, draft);
        draft.Found.Drop((prose, draft, quoted), static (mention, about) => LimitingRider.IsTitle(mention, about.prose, about.draft) || about.quoted.Contains(about.prose[mention.Start].Line));
        foreach (var match in draft.Known)
        {
            draft.Findings.Add(Known(match, prose));
        }

        Count(draft, prose, text, sort);
        foreach (var mention in draft.Counted)
        {
            draft.Findings.Add(Found(mention, prose));
        }

        draft.Findings.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        BareException.Settle(draft.Findings, prose);
        AddUnclear(draft, prose);
    }

    private static HashSet<int> Quoted(ReadOnlySpan<byte> text, List<LicenseMatch> known, FileSort sort)
    {
        var tagged = known.Exists(static match => match.Kind == LicenseMatchKind.Tag);
        return sort == FileSort.Manual && (tagged || text.IndexOf("```"u8) >= 0) ? QuotedTags.Lines(text)
            : sort == FileSort.Source && tagged ? QuotedTags.LinesOfStrings(text, noLines)
            : noLines;
    }

    /// <summary>Texts, tags and fields, without tags that name nothing or are only shown.</summary>
    private void TakeKnown(List<LicenseMatch> known, HashSet<int> quoted, Prose prose, NoticeDraft draft)
    {
        foreach (var match in known)
        {
            if (match.Kind == LicenseMatchKind.Tag && (quoted.Contains(match.StartLine) || NamesNone(match, draft.Ranges)))
            {
                continue;
            }

            var written = match.Kind == LicenseMatchKind.Tag ? Spelled(match, draft.Ranges) : match;
            written = written is { Expression: "MIT-0", Kind: LicenseMatchKind.Text or LicenseMatchKind.NearText } ? LateCondition.Joined(written, prose, FirstAt(prose, written.EndLine + 1)) : written;
            draft.Written.Add(written);
            draft.Known.Add(Limited(written, prose, draft.Ranges));
        }
    }

    /// <summary>A text with a sentence behind it that takes its grant back is a text of its own, and nobody's.</summary>
    private static LicenseMatch Limited(LicenseMatch match, Prose prose, List<LineRange> ranges)
    {
        if (match.Kind != LicenseMatchKind.Text || !LimitingRider.Follows(prose, FirstAt(prose, match.EndLine + 1), out var line))
        {
            return match;
        }

        ranges.Add(new LineRange(line, line));
        return match with { Kind = LicenseMatchKind.NearText, Score = Math.Min(match.Score, LimitingRider.LargestScore) };
    }

    private static ImmutableArray<LineRange> NotUnderstood(NoticeDraft draft, Prose prose, ImmutableArray<FileReference>.Builder pointed, FileSort sort)
    {
        LawReader.Read(prose, draft.Findings, sort is FileSort.Catalog or FileSort.Data or FileSort.Lock, draft.Ranges);
        UnknownExceptions.Read(prose, draft.Findings, draft.Ranges);
        PointingLines.Drop(draft.Ranges, pointed);
        return Ordered(draft.Ranges);
    }

    /// <summary>Each once, by its lines.</summary>
    private static ImmutableArray<LineRange> Ordered(List<LineRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        var kept = 0;
        for (var place = 0; place < ranges.Count; place++)
        {
            if (kept == 0 || ranges[place] != ranges[kept - 1])
            {
                ranges[kept++] = ranges[place];
            }
        }

        return kept == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(CollectionsMarshal.AsSpan(ranges)[..kept].ToArray());
    }

    /// <summary>Licenses like others, and versions there are none of, where something is put under them.</summary>
    private static void AddUnclear(NoticeDraft draft, Prose prose)
    {
        KnownLines? lines = null;
        foreach (var mention in draft.Found)
        {
            if (mention.Role == MentionRole.Unclear || (mention.Role == MentionRole.Grant && mention.Expression is null))
            {
                lines ??= KnownLines.Of(draft.Known);
                if (!lines.Has(prose[mention.Start].Line))
                {
                    draft.Ranges.Add(new LineRange(prose[mention.Start].Line, prose[mention.End - 1].Line));
                }
            }
        }
    }

    private void Count(NoticeDraft draft, Prose prose, ReadOnlySpan<byte> text, FileSort sort)
    {
        if (draft.Found.Count == 0)
        {
            return;
        }

        draft.Counting.Take(draft.Known, static match => match.Counts);
        draft.Near.Take(draft.Known, static match => !match.Counts);
        var counted = draft.Counted;
        foreach (var mention in draft.Found)
        {
            if (mention.Role is not (MentionRole.Unclear or MentionRole.Spoken) && mention.Expression is not null && !families.HavePart(mention, prose, draft.Counting) && !families.SpeakOf(mention, prose, draft.Near))
            {
                counted.Add(mention);
            }
        }

        NameLists.Drop(counted, prose);
        counted.RemoveAll(static mention => mention.Role == MentionRole.Value);
        if (sort == FileSort.Manifest)
        {
            counted.Drop(prose, static (mention, prose) => mention.Role != MentionRole.Grant || mention.IsAddress || !(CodeNames.Grants(prose, mention.Start, LongestGrant) || prose.Is(mention.Start - 1, ProseTerms.License)));
        }
        else if (sort == FileSort.ChangeLog)
        {
            counted.Drop(prose, static (mention, prose) => mention.Role != MentionRole.Grant || !StatedTerms.IsOfThisFile(prose, mention.Start));
        }

        AboutDocument.Settle(counted, draft.Found, prose, text, sort, draft.Known.Exists(static match => match.Counts || match.Kind == LicenseMatchKind.NearText));
        if (sort is FileSort.Manual or FileSort.Document or FileSort.Data)
        {
            OthersStatement.DropAsides(counted, prose, text);
        }

        if (draft.Known.Exists(static match => match.Counts) || counted.Exists(static mention => mention.Role is MentionRole.Grant or MentionRole.Reference))
        {
            counted.Drop((prose, sort), static (mention, file) => mention.Role == MentionRole.Aside && !(file.sort == FileSort.Notices && StatedTerms.IsIncluded(file.prose, mention.Start)));
        }
    }

    private static Finding Found(Mention mention, Prose prose)
    {
        var kind = mention.Role is MentionRole.Grant or MentionRole.Aside ? LicenseMatchKind.Notice : LicenseMatchKind.Reference;
        var match = new LicenseMatch(mention.Expression!, kind, prose[mention.Start].Line, prose[mention.End - 1].Line, 1);
        return new Finding(
            mention.Start, mention.End, match, mention.Family, mention.IsVersioned && mention.Expression != LicenseFamilies.PublicDomain, mention.IsFirm, mention.Role == MentionRole.Pointer, mention.IsAddress, IsKnown: false);
    }

    /// <summary>NONE and NOASSERTION say that there is nothing to say; a word without digit and hyphen is no id of anything.</summary>
    private bool NamesNone(LicenseMatch tag, List<LineRange> misspelled)
    {
        if (tag.Expression is "NOASSERTION" or "NONE")
        {
            return true;
        }

        if (tag.Expression.AsSpan().ContainsAnyExcept(TagReader.Letters) || tags.Value.Current(tag.Expression) is not null || Named(tag.Expression) is not null)
        {
            return false;
        }

        misspelled.Add(new LineRange(tag.StartLine, tag.EndLine));
        return true;
    }

    /// <summary>A tag in the current spelling; "Apache 2" is read by its name and said to be no id.</summary>
    private LicenseMatch Spelled(LicenseMatch tag, List<LineRange> misspelled)
    {
        if (tags.Value.Current(tag.Expression) is { } current)
        {
            return current == tag.Expression ? tag : tag with { Expression = current };
        }

        misspelled.Add(new LineRange(tag.StartLine, tag.EndLine));
        return Named(tag.Expression) is { } named ? tag with { Expression = named } : tag;
    }

    /// <summary>What a license is called in a field that holds nothing else: "Apache 2", "MIT/X11", "GPLv2+ and BSD". Null where that is unclear.</summary>
    public string? Named(string value)
    {
        var text = Encoding.UTF8.GetBytes($"license: {value}");
        return value.Length > LongestName ? null : Read(text, [new TextRegion(0, text.Length, 1)], nothing, noFiles, FileSort.Document, out _, out _);
    }

    private static Finding Known(LicenseMatch match, Prose prose)
    {
        var (start, end) = (FirstAt(prose, match.StartLine), FirstAt(prose, match.EndLine + 1));
        var isModule = match is { Kind: LicenseMatchKind.Field, Score: < 1 };
        return new Finding(start, Math.Max(start, end), match, LicenseFamilies.Of(match.Expression), true, match.Kind is LicenseMatchKind.Tag or LicenseMatchKind.Field && !isModule, IsPointer: false, IsAddress: isModule, IsKnown: true);
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
