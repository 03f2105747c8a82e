namespace Gangway.Kernels.History;

/// <summary>One commit of a scan.</summary>
/// <param name="FirstParent">None for a root, and at the edge of a shallow clone.</param>
/// <param name="Parents">How many; at the edge of a shallow clone 0.</param>
/// <param name="Time">The committer's, in seconds since 1970.</param>
public readonly record struct CommitRow(ObjectId Id, ObjectId Tree, ObjectId FirstParent, int Parents, long Time);
