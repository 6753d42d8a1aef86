namespace Anneal.Language.Values;

/// <summary>What a Python expression without side effects gives.</summary>
internal abstract record PythonValue;
