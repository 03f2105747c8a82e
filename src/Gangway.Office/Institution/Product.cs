using System.Collections.Immutable;
using Gangway.Office.Contract;

namespace Gangway.Office.Institution;

/// <summary>What the firm ships or runs: its sources of knowledge, its delivery, what it owes.</summary>
public sealed record Product
{
    public required string Name { get; init; }

    /// <summary>Relative to what was scanned.</summary>
    public required string Path { get; init; }

    public required Delivery Delivery { get; init; }

    /// <summary>The documents its components were read from; empty means that what it takes is unknown, not nothing.</summary>
    public required ImmutableArray<ProductDocument> Documents { get; init; }

    public ImmutableArray<string> NotRead { get; init; } = [];

    /// <summary>The license of its own work.</summary>
    public required LicenseFacts License { get; init; }

    /// <summary>What its sources say beside its license file: headers, work of others that lies among them, what differs.</summary>
    public SourceTerms Terms { get; init; } = SourceTerms.None;

    public required Owed Owed { get; init; }
}
