using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>The texts of an index to compare with. Each is made when first asked for: a file is like a handful of them.</summary>
internal sealed class References(LicenseIndex index)
{
    private readonly LicenseTexts texts = index.Texts;
    private readonly Reference?[] made = new Reference?[index.Section<ReferenceRow>(IndexSection.References).Length];

    public int Count => made.Length;

    /// <summary>Two threads may make one twice, to the same end.</summary>
    public Reference this[int number] => made[number] ??= new Reference(index, index.Section<ReferenceRow>(IndexSection.References)[number]);

    public string IdOf(ReferenceSource source) => texts.Ids[source.Place];

    public ReadOnlySpan<byte> TextOf(ReferenceSource source) => texts.Utf8Of(source.Place).Slice(source.Start, source.Length);

    /// <summary>The reference whose words are exactly these, or null.</summary>
    public Reference? WithDigest(ulong digest)
    {
        var place = index.Section<ulong>(IndexSection.Digests).BinarySearch(digest);
        return place < 0 ? null : this[index.Section<int>(IndexSection.DigestOwners)[place]];
    }
}
