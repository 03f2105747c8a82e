using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>One component as a notice needs it.</summary>
public sealed record NoticeComponent
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? Purl { get; init; }

    /// <summary>What it stands under; null where that is not known.</summary>
    public SpdxExpression? License { get; init; }

    /// <summary>Copyright statements on one line each, as found or as the document has them.</summary>
    public ImmutableArray<string> Copyrights { get; init; } = [];

    public ImmutableArray<FoundText> Texts { get; init; } = [];

    public ImmutableArray<FoundText> NoticeFiles { get; init; } = [];

    /// <summary>Equal for two mentions of one component.</summary>
    public string Key => Purl ?? Title;

    public string Title => Version is null ? Name : $"{Name} {Version}";
}
