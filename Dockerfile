# Two stages: the first installs the locked dependencies and checks that the model loads, the second holds what runs.
# The same inputs give the same layers: bytecode is bound to its source by hash, not by the time of the build.
FROM docker.io/library/python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0
WORKDIR /app
COPY deploy/requirements.lock deploy/requirements.lock
# Nothing installs packages in the running image, and nothing tests the libraries there.
RUN python -m venv /venv \
    && /venv/bin/pip install --no-compile --require-hashes -r deploy/requirements.lock \
    && find /venv/lib -type d \( -name tests -o -name test \) -prune -exec rm -r {} + \
    && find /venv/bin -type f ! -name 'python*' ! -name gunicorn -delete \
    && rm -r /venv/lib/python3*/site-packages/pip /venv/lib/python3*/site-packages/pip-*
COPY service service
COPY openapi.yaml openapi.yaml
COPY deploy/gunicorn.conf.py deploy/gunicorn.conf.py
RUN /venv/bin/python -m compileall -q -f --invalidation-mode unchecked-hash /venv/lib service \
    && /venv/bin/python -c "from service.engine import Engine; Engine().warm_up()"

FROM docker.io/library/python:3.11-slim
# The root file system may be read-only, all but /tmp; the user has a number and needs no name.
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PATH=/venv/bin:$PATH FACTCARD_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
CMD ["python", "-m", "service", "serve"]
