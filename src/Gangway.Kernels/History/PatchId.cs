namespace Gangway.Kernels.History;

/// <summary>
/// What a commit changes, whatever its line numbers, white space and surroundings: two commits with the same one are the same patch.
/// </summary>
/// <remarks>
/// SHA-256 over, path by path in git's order, the path, the modes where they differ, and the deleted and added lines without white space; of
/// what is no text the two object ids. This is looser than <c>git patch-id</c>, which hashes the three unchanged lines around a change, too:
/// upstream a patch often lands among other lines. What that command holds equal is equal here.
/// </remarks>
/// <param name="Hash">None unless the kind is Known.</param>
public readonly record struct PatchId(ObjectId Hash, PatchIdKind Kind);
