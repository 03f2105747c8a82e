using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>A folder that was named, and what follows for it.</summary>
internal sealed record ScannedTree(string Root, TreeConclusion Tree);
