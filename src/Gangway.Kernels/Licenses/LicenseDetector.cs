using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses.Copyrights;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Manifests;
using Gangway.Kernels.Licenses.Notices;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Recognizes license texts by likeness to the texts of the SPDX list, and SPDX-License-Identifier tags.
/// Thread-safe; made from an index in microseconds, from texts in half a second. A scan is linear in the text.
/// </summary>
/// <remarks>
/// <para>The steps: words (<see cref="WordReader"/>), the same words as a reference, candidates by runs in common
/// (<see cref="GramIndex"/>), an alignment each (<see cref="Aligner"/>), its differences (<see cref="Comparison"/>),
/// and of overlapping answers the one that explains most of the text.</para>
/// <para>What a text cannot tell: the -only and -or-later ids of a GNU license have the same text, so the -only id is
/// reported, which grants least; so with GFDL's invariants, OFL's reserved names and MPL-2.0's exception. A deprecated id is
/// reported as its successor; the text of an exception by the id of the exception.</para>
/// </remarks>
public sealed class LicenseDetector
{
    /// <summary>No name of a license is longer.</summary>
    private const int LongestName = 120;

    /// <summary>The list of a file with more matches is not kept.</summary>
    private const int LargestKept = 1 << 10;

    private static readonly LicenseReading nothing = new(FileNature.Text, null, [], [], [], []);
    private static readonly LicenseReading binary = nothing with { Nature = FileNature.Binary };
    private static readonly LicenseReading empty = nothing with { Nature = FileNature.Empty };

    private readonly References references;
    private readonly CandidateFinder finder;
    private readonly TextFinder textFinder;
    private readonly PassageFinder passages;
    private readonly NoticeReader notices;
    private readonly LicenseTexts texts;
    private readonly ConcurrentDictionary<string, HashSet<string>> ownCopyrights = new(StringComparer.Ordinal);

    /// <param name="texts">The SPDX list.</param>
    /// <param name="names">The text of <c>data/license-rules/names.txt</c>.</param>
    /// <param name="addresses">The text of <c>data/license-rules/addresses.txt</c>.</param>
    /// <param name="exceptions">The text of <c>data/license-rules/exceptions.txt</c>.</param>
    public LicenseDetector(LicenseTexts texts, string names, string addresses, string exceptions)
        : this(LicenseIndex.Of(LicenseIndexWriter.Write(texts, names, addresses, exceptions)))
    {
    }

    /// <param name="index">As <see cref="LicenseIndexWriter"/> wrote it.</param>
    public LicenseDetector(LicenseIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        texts = index.Texts;
        passages = new PassageFinder(index);
        notices = new NoticeReader(index);
        references = new References(index);
        finder = new CandidateFinder(index);
        textFinder = new TextFinder(references, finder);
    }

    /// <summary>
    /// Texts and tags of a whole file, ordered by line; empty for a binary file (one with a NUL). Up to 16 MiB all is read, of a larger
    /// file the first and last 8 MiB. UTF-8, Latin-1, or UTF-16 with a byte order mark.
    /// </summary>
    public ImmutableArray<LicenseMatch> Detect(ReadOnlySpan<byte> content)
    {
        var text = PlainText.Of(content);
        if (text.IsEmpty)
        {
            return [];
        }

        var regions = Reused<Series<TextRegion>>.Take() ?? new();
        var matches = Reused<List<LicenseMatch>>.Take() ?? [];
        Detect(text, TextReach.Near, regions, matches);
        Reused<Series<TextRegion>>.Give(regions);
        ImmutableArray<LicenseMatch> detected = [.. matches];
        Give(matches);
        return detected;
    }

    /// <param name="regions">Receives what was read of the head.</param>
    /// <param name="matches">Receives what was found, by line.</param>
    private void Detect(PlainText text, TextReach reach, Series<TextRegion> regions, List<LicenseMatch> matches)
    {
        TextRegions.Find(text.Head, reach, regions);
        if (regions.Count == 0 && text.Tail.IsEmpty)
        {
            return;
        }

        TagReader.Read(text, matches);
        using var words = text.Words(regions.Items);
        if (!TryAddTexts(words, reach == TextReach.Near && TextRegion.LengthOf(regions.Items) < text.Head.Length, matches))
        {
            matches.Clear();
            Detect(text, TextReach.Far, regions, matches);
            return;
        }

        matches.Sort(static (left, right) => left.StartLine != right.StartLine ? left.StartLine.CompareTo(right.StartLine) : right.EndLine.CompareTo(left.EndLine));
    }

    private static void Give(List<LicenseMatch> matches)
    {
        matches.Clear();
        if (matches.Capacity <= LargestKept)
        {
            Reused<List<LicenseMatch>>.Give(matches);
        }
    }

    /// <summary>Most files need none of it.</summary>
    private static ImmutableArray<T>.Builder Builder<T>() => Reused<ImmutableArray<T>.Builder>.Take() ?? ImmutableArray.CreateBuilder<T>();

    private static ImmutableArray<T> Drained<T>(ImmutableArray<T>.Builder builder)
    {
        var drained = builder.Count == 0 ? [] : builder.ToImmutable();
        builder.Clear();
        Reused<ImmutableArray<T>.Builder>.Give(builder);
        return drained;
    }

    /// <summary>All that a file says of licenses and copyright.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">Its name without folders, which tells a manifest or a license file; foreign text.</param>
    public LicenseReading Read(ReadOnlySpan<byte> content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var text = PlainText.Of(content);
        if (text.IsEmpty)
        {
            return content.IsEmpty ? empty : binary;
        }

        var regions = Reused<Series<TextRegion>>.Take() ?? new();
        var known = Reused<List<LicenseMatch>>.Take() ?? [];
        Detect(text, LicenseFileName.Is(fileName) ? TextReach.Whole : TextReach.Near, regions, known);
        var fields = new ManifestLicenses(notices).Of(text.Head, fileName, out var isManifest);
        var (expression, matches, notUnderstood) = ((string?)null, ImmutableArray<LicenseMatch>.Empty, ImmutableArray<LineRange>.Empty);
        AddFields(fields, known);
        var pointed = Builder<FileReference>();
        FileReferenceReader.Read(text.Head, 1, pointed);
        if (regions.Count > 0 || known.Count > 0)
        {
            expression = notices.Read(text.Head, regions.Items, known, pointed, SortOf(fileName, isManifest), out matches, out notUnderstood);
        }

        Reused<Series<TextRegion>>.Give(regions);
        if (matches.IsEmpty && LicenseFileName.Is(fileName) && OnlyName(text.Head) is { } name)
        {
            (expression, matches, notUnderstood) = (name.Expression, [name], []);
        }

        var statements = Builder<CopyrightStatement>();
        CopyrightReader.Read(text.Head, 1, statements);
        DropOfTexts(statements, known);
        Give(known);
        var (copyrights, files) = (Drained(statements), Drained(pointed));
        return expression is null && matches.IsEmpty && copyrights.IsEmpty && files.IsEmpty && notUnderstood.IsEmpty ? nothing
            : new LicenseReading(FileNature.Text, expression, matches, copyrights, files, notUnderstood);
    }

    private static void AddFields(ImmutableArray<LicenseMatch> fields, List<LicenseMatch> known)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        known.AddRange(fields.AsSpan());
        LicenseMatch[] sorted = [.. known.OrderBy(match => match.StartLine)]; // Those of one line stay as they stood.
        known.Clear();
        known.AddRange(sorted);
    }

    private static FileSort SortOf(string fileName, bool isManifest) =>
        isManifest ? FileSort.Manifest
        : DataFileName.IsLock(fileName) ? FileSort.Lock
        : DataFileName.IsCatalog(fileName) ? FileSort.Catalog
        : DataFileName.IsPatch(fileName) ? FileSort.Patch
        : SourceFileName.Is(fileName) ? FileSort.Source
        : ChangeLogName.Is(fileName) ? FileSort.ChangeLog
        : LicenseFileName.HoldsNotices(fileName) ? FileSort.Notices
        : ManualName.Is(fileName) ? FileSort.Manual
        : DataFileName.Is(fileName) ? FileSort.Data
        : FileSort.Document;

    /// <summary>A license file with one line in it, which is a license's name: "MIT", "Apache 2".</summary>
    private LicenseMatch? OnlyName(ReadOnlySpan<byte> text)
    {
        var line = text.Trim(" \t\r\n.\uFEFF"u8);
        return line.Length is 0 or > LongestName || line.IndexOf((byte)'\n') >= 0 || notices.Named(Encoding.UTF8.GetString(line)) is not { } expression
            ? null
            : new LicenseMatch(expression, LicenseMatchKind.Reference, LineOf(text, line), LineOf(text, line), 1);
    }

    private static int LineOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> line) => 1 + text[..text.IndexOf(line)].Count((byte)'\n');

    private void DropOfTexts(ImmutableArray<CopyrightStatement>.Builder copyrights, List<LicenseMatch> known)
    {
        for (var place = copyrights.Count - 1; place >= 0; place--)
        {
            if (IsOfText(copyrights[place], known))
            {
                copyrights.RemoveAt(place);
            }
        }
    }

    /// <summary>The statement that a license text makes about itself: "Copyright (C) 1989, 1991 Free Software Foundation, Inc.".</summary>
    private bool IsOfText(CopyrightStatement statement, List<LicenseMatch> known)
    {
        foreach (var match in known)
        {
            if (match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText && match.StartLine <= statement.StartLine && statement.EndLine <= match.EndLine
                && texts.Has(match.Expression) && OwnCopyrights(match.Expression).Contains(statement.Holder))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> OwnCopyrights(string id) => ownCopyrights.TryGetValue(id, out var known) ? known : ownCopyrights[id] = CopyrightsIn(id);

    private HashSet<string> CopyrightsIn(string id)
    {
        var statements = ImmutableArray.CreateBuilder<CopyrightStatement>();
        CopyrightReader.Read(Encoding.UTF8.GetBytes(texts.TextOf(id)), 1, statements);
        return [.. statements.Select(statement => statement.Holder)];
    }

    /// <summary>Where a text that was found differs from the license text, the allowed differences included.</summary>
    /// <param name="content">The file the match was found in.</param>
    /// <param name="match">What <see cref="Detect"/> found there.</param>
    /// <returns>Null for a match that is no text, or not one of this file.</returns>
    public LicenseComparison? Compare(ReadOnlySpan<byte> content, LicenseMatch match) =>
        match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText ? new TextComparison(references, finder).Of(content, match) : null;

    /// <summary>Only the SPDX-License-Identifier tags, for the head of a source file: the cost is a vectorized search for "SPDX-".</summary>
    /// <param name="head">As much of the file as the caller wants searched; all of it is.</param>
    public static ImmutableArray<LicenseMatch> DetectTags(ReadOnlySpan<byte> head)
    {
        var matches = new List<LicenseMatch>();
        TagReader.Read(PlainText.Of(head), matches);
        return [.. matches];
    }

    /// <returns>Whether enough was read.</returns>
    private bool TryAddTexts(WordStream words, bool isPart, List<LicenseMatch> matches)
    {
        if (words.Count >= GramIndex.Words && references.WithDigest(Reference.DigestOf(words.Hashes, words.Marks)) is { } same)
        {
            AddText(same, same.Id, LicenseMatchKind.Text, words.Lines[0], words.Lines[^1], 1, matches);
            return true;
        }

        using var found = FoundTexts.Rent();
        if (!textFinder.Find(words, isPart, found.Texts))
        {
            return false;
        }

        passages.Find(words.Hashes, found.Passages);
        if (found.Texts.Count > 0 || found.Passages.Count > 0)
        {
            AddTexts(words, found, matches);
        }

        return true;
    }

    private void AddTexts(WordStream words, FoundTexts found, List<LicenseMatch> matches)
    {
        DropInner(found);
        foreach (var text in found.Texts)
        {
            var reference = references[text.Reference];
            AddText(reference, HolderTexts.Reported(reference.Id, words.Hashes[text.Start..text.End]), KindOf(text), words.Lines[text.Start], words.Lines[text.End], text.Reported, matches);
        }

        foreach (var (passage, start, end) in found.Passages)
        {
            matches.Add(new LicenseMatch(passage.Id, LicenseMatchKind.Notice, words.Lines[start], words.Lines[end], 1));
        }
    }

    /// <summary>Passages in a text that is found anyway, and exceptions whose words a passage is.</summary>
    private void DropInner(FoundTexts found)
    {
        if (found.Passages.Count > 0 && found.Texts.Count > 0)
        {
            found.Passages.Drop((found.Texts, this), static (passage, about) => about.Item2.IsOfText(passage, about.Texts));
            found.Texts.Drop((found.Passages, references), static (text, about) => LicenseFamilies.IsException(about.references[text.Reference].Id) && OverlapsOne(text, about.Passages));
        }
    }

    private bool IsOfText(PassageMatch passage, List<Likeness> texts)
    {
        foreach (var text in texts)
        {
            if (text.Includes(passage.Start, passage.End) && KindOf(text) == LicenseMatchKind.Text)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OverlapsOne(Likeness text, List<PassageMatch> passages)
    {
        foreach (var passage in passages)
        {
            if (text.Overlaps(passage.Start, passage.End))
            {
                return true;
            }
        }

        return false;
    }

    private LicenseMatchKind KindOf(Likeness text) => text.KindFor(references[text.Reference].Required)!.Value;

    private static void AddText(Reference reference, string id, LicenseMatchKind kind, int start, int end, double score, List<LicenseMatch> matches)
    {
        if (reference.QuotesTag)
        {
            matches.Drop((start, end), static (match, lines) => match.Kind == LicenseMatchKind.Tag && match.StartLine >= lines.start && match.EndLine <= lines.end);
        }

        matches.Add(new LicenseMatch(id, kind, start, end, score));
    }
}
