namespace Gangway.Kernels.History;

/// <summary>An object that was wanted and could not be read.</summary>
/// <param name="Status">Never Fine.</param>
public readonly record struct ObjectFault(ObjectId Id, ReadStatus Status);
