namespace Gangway.Kernels.History;

/// <summary>Takes one commit of a walk; what it is given holds until it returns.</summary>
/// <param name="parents">Without those a shallow clone cuts off.</param>
/// <returns>False ends the walk.</returns>
public delegate bool CommitVisitor(ObjectId id, ReadOnlySpan<ObjectId> parents, CommitText text);
