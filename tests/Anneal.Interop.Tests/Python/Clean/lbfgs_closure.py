import torch.optim as optim

optimizer = optim.LBFGS(seq.parameters(), lr=0.8)
for i in range(15):
    print('STEP: ', i)

    def closure():
        optimizer.zero_grad()
        out = seq(input)
        loss = criterion(out, target)
        print('loss:', loss.item())
        loss.backward()
        return loss

    optimizer.step(closure)
