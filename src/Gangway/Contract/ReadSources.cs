using System.Collections.Immutable;
using Gangway.Office.Contract.Notices;

namespace Gangway.Contract;

/// <summary>What the files of one folder of sources say for a notice.</summary>
/// <param name="Expression">What the folder's own work stands under; null where that is not sure.</param>
/// <param name="Vendored">Parts of others, by folder.</param>
internal sealed record ReadSources(
    string? Expression,
    ImmutableArray<string> Copyrights,
    ImmutableArray<FoundText> Texts,
    ImmutableArray<FoundText> NoticeFiles,
    ImmutableArray<(string Folder, ReadSources Part)> Vendored);
