namespace Anneal.Dialects;

/// <summary>A rate, and the epoch or the update from which on it holds.</summary>
internal readonly record struct FairseqRateFrom(long From, double Rate) : IComparedByFields;
