namespace Anneal.Dialects;

/// <summary><c>scripts.DINO.cosine_scheduler</c>.</summary>
internal sealed class ScriptsDino() : ScriptsCosineScheduler("DINO", "facebookresearch/dino, utils.py");
