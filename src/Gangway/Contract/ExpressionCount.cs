namespace Gangway.Contract;

/// <summary>How many files an expression stands for.</summary>
internal sealed record ExpressionCount(string Expression, int Files);
