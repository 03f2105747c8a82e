using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Gangway.Inventory;
using Gangway.Kernels.Licenses;
using Gangway.Office;
using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>Runs the license kernel over files and translates its matches into findings. The same text is looked at once.</summary>
internal sealed class LicenseFindingSource(LicenseKnowledge knowledge)
{
    /// <summary>The kernel looks at no more of a file anyway.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Headers come before code; a tag further down belongs to something quoted.</summary>
    private const int HeaderLength = 8 * 1024;

    private readonly ConcurrentDictionary<UInt128, ImmutableArray<LicenseMatch>> seen = new();

    /// <summary>Texts and tags of a license file. An unreadable file gives nothing, and an issue.</summary>
    public ImmutableArray<LicenseFinding> InFile(SourceTree tree, SourceFile file, string source, out Issue? issue)
    {
        if (tree.Read(file, MaxLength, out issue) is not { } content)
        {
            issue = issue! with { Source = source };
            return [];
        }

        return InText(content.Span, source);
    }

    public ImmutableArray<LicenseFinding> InText(ReadOnlySpan<byte> content, string source)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        var key = System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest);
        if (!seen.TryGetValue(key, out var matches))
        {
            matches = seen.GetOrAdd(key, knowledge.Detector.Detect(content));
        }

        return [.. matches.Select(match => Finding(match, source))];
    }

    /// <summary>The SPDX tag expressions in the head of a source file.</summary>
    public static ImmutableArray<LicenseFinding> TagsOf(SourceTree tree, SourceFile file, string source) =>
        tree.Read(file, HeaderLength, out _) is { } head
            ? [.. LicenseDetector.DetectTags(head.Span).Select(match => Finding(match, source))]
            : [];

    private static LicenseFinding Finding(LicenseMatch match, string source) => new(
        match.Expression,
        match.Kind switch
        {
            LicenseMatchKind.Text => LicenseFindingKind.Text,
            LicenseMatchKind.NearText => LicenseFindingKind.NearText,
            _ => LicenseFindingKind.Tag,
        },
        match.Score,
        new Evidence(source, match.StartLine == match.EndLine ? $"{match.StartLine}" : $"{match.StartLine}-{match.EndLine}"));
}
