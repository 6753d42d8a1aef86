namespace Anneal.Reporting.TensorBoard;

/// <summary>One point of a curve in TensorBoard.</summary>
/// <param name="Tag">The name of the curve; what stands before a <c>/</c> groups curves: <c>loss/train</c>. Not
/// empty.</param>
/// <param name="Value">The value; TensorBoard keeps it as float32. May be NaN or infinite.</param>
public readonly record struct Scalar(string Tag, double Value);
