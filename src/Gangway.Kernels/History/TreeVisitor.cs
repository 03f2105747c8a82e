namespace Gangway.Kernels.History;

/// <summary>Takes one path of a tree; what it is given holds until it returns.</summary>
/// <param name="path">With forward slashes, as committed.</param>
/// <param name="mode">See <see cref="TreeMode"/>; never a tree.</param>
/// <returns>False ends the walk.</returns>
public delegate bool TreeVisitor(ReadOnlySpan<byte> path, int mode, ObjectId id);
