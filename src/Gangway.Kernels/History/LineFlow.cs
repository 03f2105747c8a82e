namespace Gangway.Kernels.History;

/// <summary>Tells that lines came to a branch, or left it.</summary>
/// <param name="at">The place of the commit of the branch's first parents with which they did.</param>
/// <param name="origin">The place of the commit that brought them; -1 where it is not known.</param>
/// <param name="lines">How many more of that origin stand from then on; negative for fewer.</param>
public delegate void LineFlow(int at, int origin, int lines);
