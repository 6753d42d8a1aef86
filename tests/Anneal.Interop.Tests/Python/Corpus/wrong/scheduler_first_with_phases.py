# expect: LP003 warning @10
import torch

def fit(model, dls, epochs=15):
    opt = torch.optim.SGD(model.parameters(), lr=1e-3, momentum=0.9)
    sched = torch.optim.lr_scheduler.StepLR(opt, 5, 0.1)
    for epoch in range(epochs):
        for phase in ["train", "val"]:
            if phase == "train":
                sched.step()
                model.train()
            else:
                model.eval()
            for x, y in dls[phase]:
                opt.zero_grad()
                with torch.set_grad_enabled(phase == "train"):
                    loss = torch.nn.functional.cross_entropy(model(x), y)
                    if phase == "train":
                        loss.backward()
                        opt.step()

if __name__ == "__main__":
    from ants import model, dls
    fit(model, dls)
