namespace Anneal.Dialects;

/// <summary>What stands for the parameter groups in a call.</summary>
/// <param name="Items">One for each group, or the one for all.</param>
/// <param name="IsForAll">Whether it is one for all.</param>
/// <typeparam name="T">The type of each.</typeparam>
internal readonly record struct PerGroup<T>(ValueList<T> Items, bool IsForAll = true);
