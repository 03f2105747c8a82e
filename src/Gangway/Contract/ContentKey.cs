namespace Gangway.Contract;

/// <summary>A content under a name: the name decides how it is read.</summary>
/// <param name="Sha256">In hexadecimal digits.</param>
/// <param name="Name">Without folders.</param>
/// <remarks>A class, because tables over it are then compiled ahead of time: those over a tuple cost a cold start ten milliseconds.</remarks>
internal sealed record ContentKey(string Sha256, string Name);
