using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Index;

/// <summary>Compiles the SPDX list and our rules into the bytes of a <see cref="LicenseIndex"/>. Takes about half a second; deterministic.</summary>
public static class LicenseIndexWriter
{
    /// <param name="texts">The SPDX list.</param>
    /// <param name="names">The text of <c>data/license-rules/names.txt</c>.</param>
    /// <param name="addresses">The text of <c>data/license-rules/addresses.txt</c>.</param>
    /// <param name="exceptions">The text of <c>data/license-rules/exceptions.txt</c>.</param>
    /// <returns>About 11 MB for the list of 728 licenses, two fifths of it their texts.</returns>
    public static byte[] Write(LicenseTexts texts, string names, string addresses, string exceptions)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var writer = new IndexWriter();
        texts.Write(writer);
        WriteReferences(writer, ReferenceTexts.Of(texts));
        LicenseNameRules.Tree(texts, names).Write(writer);
        writer.Add<byte>(IndexSection.Addresses, Encoding.UTF8.GetBytes(addresses));
        PassageFinder.Write(writer, exceptions);
        return writer.Finish();
    }

    /// <summary>Words, marks, digests and runs: all that a comparison needs. The order decides between equals: the first wins.</summary>
    internal static void WriteReferences(IndexWriter writer, IReadOnlyList<ReferenceText> references)
    {
        var (rows, words, marks) = (new List<ReferenceRow>(references.Count), new List<uint>(), new List<byte>());
        var required = GramIndex.Write(writer, references);
        foreach (var reference in references)
        {
            var source = reference.Source;
            rows.Add(new ReferenceRow(writer.Number(reference.Id), words.Count, reference.Words.Length, Reference.CountRequired(reference.Marks), required[rows.Count],
                source.Place, source.Start, source.Length, (reference.QuotesTag ? 1 : 0) | (reference.HasQuietEnd ? 2 : 0)));
            words.AddRange(reference.Words);
            marks.AddRange(MemoryMarshal.AsBytes<ReferenceMark>(reference.Marks));
        }

        writer.Add(IndexSection.References, rows);
        writer.Add(IndexSection.Words, words);
        writer.Add(IndexSection.Marks, marks);
        var owners = Enumerable.Range(0, references.Count).OrderBy(number => references[number].Digest).ToArray();
        writer.Add<ulong>(IndexSection.Digests, Array.ConvertAll(owners, number => references[number].Digest));
        writer.Add<int>(IndexSection.DigestOwners, owners);
    }
}
