using System.Collections.Immutable;
using System.Security.Cryptography;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory;

/// <summary>The one front door: every document the room reads, lockfiles by their name and SBOMs by their content; all of them also in gzip.</summary>
public static class BomFormats
{
    private const int HeadLength = 4096;
    private const string Suffix = ".gz";

    /// <summary>Lockfiles first: their names are certain.</summary>
    public static ImmutableArray<BomFormat> All { get; } = [.. LockfileFormats.All.Concat(SbomFormats.All).Select(Opening)];

    /// <summary>Null where no format knows the file.</summary>
    /// <param name="fileName">The last segment of the path.</param>
    /// <param name="head">The first 4 KiB of the file.</param>
    public static BomFormat? Recognize(ReadOnlySpan<char> fileName, ReadOnlySpan<byte> head)
    {
        foreach (var format in All)
        {
            if (format.Recognizes(fileName, head))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The same format, which takes gzip off first: recognized by its first bytes, whatever the name says.</summary>
    private static BomFormat Opening(BomFormat format) => format with
    {
        Recognizes = (name, head) => Recognizes(format, name, head),
        Read = (content, source) => Read(format, content, source),
    };

    private static bool Recognizes(BomFormat format, ReadOnlySpan<char> name, ReadOnlySpan<byte> head)
    {
        if (!CompressedDocument.IsOne(head))
        {
            return format.Recognizes(name, head);
        }

        Span<byte> room = stackalloc byte[HeadLength];
        var inner = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length] : name;
        return format.Recognizes(inner, CompressedDocument.Head(head, room));
    }

    /// <summary>The digest is that of the file as it lies there, compressed.</summary>
    private static BomReading Read(BomFormat format, ReadOnlyMemory<byte> content, string source)
    {
        if (!CompressedDocument.IsOne(content.Span))
        {
            return format.Read(content, source);
        }

        if (!CompressedDocument.TryOpen(content, source, out var document, out var refusal))
        {
            return refusal;
        }

        var reading = format.Read(document, source);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return reading.Bom is { } bom ? reading with { Bom = bom with { Evidence = bom.Evidence with { Digest = digest } } } : reading;
    }
}
