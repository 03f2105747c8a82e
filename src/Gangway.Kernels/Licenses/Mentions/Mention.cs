namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>A license named in prose.</summary>
/// <param name="Start">First word, its version included.</param>
/// <param name="End">First word behind it.</param>
/// <param name="Expression">What it stands for; null where name and version fit no license.</param>
/// <param name="Family">Of one name; the expression where it has no family.</param>
/// <param name="IsVersioned">A version stands with it, or it needs none.</param>
/// <param name="IsFirm">Says "only" or "or later", or is no license of which that is said.</param>
/// <param name="IsAddress">Named by the address of its text.</param>
internal readonly record struct Mention(int Start, int End, string? Expression, string Family, bool IsVersioned, bool IsFirm, MentionRole Role, bool IsAddress);
