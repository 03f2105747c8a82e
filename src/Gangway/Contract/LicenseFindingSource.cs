using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Gangway.Inventory;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Notices;
using Gangway.Office;
using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>Runs the license kernel over files and translates its matches into findings. The same text is looked at once.</summary>
internal sealed class LicenseFindingSource(LicenseKnowledge knowledge)
{
    /// <summary>The kernel looks at no more of a file anyway.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Headers come before code; what stands further down belongs to something quoted.</summary>
    private const int HeaderLength = 8 * 1024;

    private readonly ConcurrentDictionary<(UInt128 Digest, string Name), LicenseReading> seen = new();

    /// <summary>What a license file says. An unreadable file gives nothing, and an issue.</summary>
    public ImmutableArray<LicenseFinding> InFile(SourceTree tree, SourceFile file, string source, out Issue? issue)
    {
        if (tree.Read(file, MaxLength, out issue) is not { } content)
        {
            issue = issue! with { Source = source };
            return [];
        }

        return InText(content.Span, file.Name.ToString(), source);
    }

    /// <param name="content">The file.</param>
    /// <param name="name">Its name without folders.</param>
    /// <param name="source">How the report names it.</param>
    public ImmutableArray<LicenseFinding> InText(ReadOnlySpan<byte> content, string name, string source) => Findings(Read(content, name), source);

    /// <summary>What the head of a source file puts it under: tags and notices; null where that is nothing.</summary>
    public string? HeaderOf(SourceTree tree, SourceFile file) =>
        tree.Read(file, HeaderLength, out _) is { } head ? Read(head.Span, file.Name.ToString()).Expression : null;

    private LicenseReading Read(ReadOnlySpan<byte> content, string name)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        var key = (System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest), name);
        return seen.TryGetValue(key, out var reading) ? reading : seen.GetOrAdd(key, knowledge.Detector.Read(content, name));
    }

    /// <summary>
    /// A match each where all of them hold together. Where the file joins them otherwise (a choice, an exception), the file's own
    /// expression is the finding, and what is only mentioned is none.
    /// </summary>
    private static ImmutableArray<LicenseFinding> Findings(LicenseReading reading, string source)
    {
        ImmutableArray<LicenseMatch> matches = [.. reading.Matches.Where(match => match.Kind != LicenseMatchKind.Mention)];
        var isJoined = matches.Length > 1 && reading.Expression is { } expression
            && (expression.Contains(" OR ", StringComparison.Ordinal) || expression.Contains(" WITH ", StringComparison.Ordinal));
        return isJoined
            ? [new LicenseFinding(reading.Expression!, matches.Any(match => match.Kind == LicenseMatchKind.NearText) ? LicenseFindingKind.NearText : FileReadings.KindOf(matches.Min(match => match.Kind)), matches.Min(match => match.Score),
                new Evidence(source, FileReadings.Lines(matches.Min(match => match.StartLine), matches.Max(match => match.EndLine))))]
            : [.. matches.Select(match => FileReadings.Finding(match, source))];
    }
}
