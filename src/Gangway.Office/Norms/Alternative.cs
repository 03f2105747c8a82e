namespace Gangway.Office.Norms;

/// <summary>One of several acts that each fulfil a norm. They are kept side by side: flattened, they would become duties nobody has.</summary>
/// <param name="Aim">An act of the vocabulary.</param>
/// <param name="Object">What is acted on.</param>
/// <param name="Clause">The clause that offers it.</param>
/// <param name="Artifact">What shows that it was done.</param>
public sealed record Alternative(string Aim, string Object, string Clause, string Artifact);
